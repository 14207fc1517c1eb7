/** For a year, and without asking again. */
export const FOR_EVER = 'public, max-age=31536000, immutable';
/** Kept, and asked for again at each use: an unchanged file is answered with 304. */
export const ASK_AGAIN = 'public, max-age=0, must-revalidate';

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

/** Whether the file at this path below the site's root can be kept for ever. */
export function isImmutable(path: string): boolean {
  return immutable.test(path);
}
