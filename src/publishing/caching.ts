/** For a year, and without asking again. */
export const FOR_EVER = 'public, max-age=31536000, immutable';
/** Kept, and asked for again at each use: an unchanged file is answered with 304. */
export const ASK_AGAIN = 'public, max-age=0, must-revalidate';
/**
 * For pages: as above, but for the seconds between a reader's pointing at a link and following it. With none,
 * browsers without speculation rules throw away or ask again for what src/enhance/prefetch.ts had them fetch.
 */
export const PAGE = 'public, max-age=10, must-revalidate';

/**
 * Folders and files whose names change with their content, as regular expressions over the path below the
 * site's root. A name among them never stands for two contents: `npm run publish:folder` refuses that.
 */
export const IMMUTABLE = [
  '^assets/',
  '^pagefind/(?:fragment|index|filter)/',
  '^pagefind/pagefind\\.[^/]+\\.pf_meta$',
] as const;

const immutable = new RegExp(IMMUTABLE.join('|'));

/** What `Cache-Control` says of the file at this path below the site's root, if it is there. */
export function keptAs(path: string): string {
  if (isImmutable(path)) return FOR_EVER;
  return path.endsWith('.html') ? PAGE : ASK_AGAIN;
}

/** Whether the file at this path below the site's root can be kept for ever. */
export function isImmutable(path: string): boolean {
  return immutable.test(path);
}

/** What pages load by themselves, wherever it lies: scripts, styles, pictures, fonts, data. */
const askedFor = /\.(?:js|css|wasm|json|csv|svg|png|jpe?g|webp|gif|ico|woff2?|ttf)$/;

/**
 * Whether a page that somebody has open may still ask for this file when the next release is live. Pages under
 * s/ and their pictures are for previews elsewhere.
 */
export function isAskedFor(path: string): boolean {
  return isImmutable(path) || (askedFor.test(path) && !path.startsWith('s/'));
}
