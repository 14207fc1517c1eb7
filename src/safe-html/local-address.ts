const PICTURE = /[^.]\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/**
 * Why the address of a link or image could take a file from elsewhere on the building machine into the site;
 * undefined when it cannot. The framework looks for files behind every address without a scheme.
 */
export function outsideReason(url: string): string | undefined {
  // Browsers and the framework drop control characters and spaces.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const bare = url.replace(/[\u0000-\u0020]/g, '');
  if (/^[a-z][a-z0-9+.-]*:/i.test(bare)) return undefined;
  const path = decoded(bare.split(/[?#]/)[0] ?? '');
  if (path === undefined) return 'is not a well-formed address';
  if (/^[@~]|!/.test(path)) return 'names a module of the build';
  if (path.includes('\\')) return 'holds a backslash';
  if (path.split('/').includes('..')) return 'leaves its folder';
  return undefined;
}

/**
 * Why the address of an image cannot be that of a picture; undefined when it can. The framework reads what is
 * there to measure it, also when it is a folder.
 */
export function notPictureReason(url: string): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop them
  const bare = url.replace(/[\u0000-\u0020]/g, '');
  if (/^(?:[a-z][a-z0-9+.-]*:|[\\/]{2})/i.test(bare)) return undefined;
  const name = (decoded(bare.split(/[?#]/)[0] ?? '') ?? '').split('/').pop() ?? '';
  if (/^\.*$/.test(name)) return 'names a folder';
  return PICTURE.test(name) ? undefined : 'names no picture';
}

/** The text without percent signs, however often it was written with them; undefined if it is malformed. */
function decoded(path: string): string | undefined {
  try {
    const once = decodeURIComponent(path);
    return once === path ? path : decoded(once);
  } catch {
    return undefined;
  }
}
