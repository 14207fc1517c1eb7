import { join, normalize, sep } from 'node:path';

/** What a request is answered with. */
export type Resolved =
  | { kind: 'file'; path: string }
  | { kind: 'missing'; path: string }
  | { kind: 'redirect'; location: string };

/** Surroundings of a request; `isFile` is the only look at the disk. */
export interface RequestContext {
  folder: string;
  /** Starts and ends with a slash. */
  basePath: string;
  isFile(path: string): boolean;
}

/** Maps the address of a request to a file of the folder, never to one outside it. */
export function resolveRequest(
  url: string,
  { folder, basePath, isFile }: RequestContext,
): Resolved {
  const missing: Resolved = { kind: 'missing', path: join(folder, '404.html') };
  const path = decode(url.split(/[?#]/)[0] ?? '/');
  if (path === undefined || path.includes('\0')) return missing;
  // `//name` in a Location header would lead to another host.
  if (path.startsWith('//')) return missing;
  if (`${path}/` === basePath) return { kind: 'redirect', location: basePath };
  if (!path.startsWith(basePath)) return missing;
  const file = normalize(join(folder, path.slice(basePath.length)));
  const inside = file === normalize(folder) || file.startsWith(normalize(folder + sep));
  if (!inside) return missing;
  if (path.endsWith('/')) {
    const index = join(file, 'index.html');
    return isFile(index) ? { kind: 'file', path: index } : missing;
  }
  if (isFile(file)) return { kind: 'file', path: file };
  return isFile(join(file, 'index.html'))
    ? { kind: 'redirect', location: `${encodeURI(path)}/` }
    : missing;
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
