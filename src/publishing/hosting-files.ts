import { pageRedirects, type Redirect, sectionRedirects } from '../anchors/redirects.ts';
import { FOR_EVER, PAGE } from './caching.ts';
import type { Header } from './headers.ts';

/** Longest line of `_headers` that Cloudflare Pages reads, and most lines of `_redirects`. */
export const LIMITS = { headerLine: 2000, redirects: 2000 } as const;

/** Folders that are kept for ever, as Netlify and Cloudflare Pages write patterns. */
const KEPT = ['assets/*', 'pagefind/fragment/*', 'pagefind/index/*', 'pagefind/filter/*'];

/**
 * The text of `_headers`, which Netlify and Cloudflare Pages read. Both ask again for every file unless told
 * otherwise, and join headers that two patterns set: so no header stands twice.
 *
 * @param folders first folders of the paths of pages, which may hold other files too
 * @throws if a line is longer than they read
 */
export function headersFile(
  headers: readonly Header[],
  basePath: string,
  folders: Iterable<string>,
): string {
  const rules: [string, readonly Header[]][] = [
    [`${basePath}*`, headers],
    ...['', ...[...new Set(folders)].sort().map((name) => `${name}/*`)].map(
      (path): [string, Header[]] => [basePath + path, [['Cache-Control', PAGE]]],
    ),
    ...KEPT.map((path): [string, Header[]] => [basePath + path, [['Cache-Control', FOR_EVER]]]),
  ];
  const lines = rules.flatMap(([path, list]) => [
    path,
    ...list.map(([name, value]) => `  ${name}: ${value}`),
  ]);
  const long = lines.find((line) => line.length > LIMITS.headerLine);
  if (long) {
    throw new Error(
      `_headers: a line has ${long.length} characters, and ${LIMITS.headerLine} are read: ${long.slice(0, 60)}…`,
    );
  }
  return `${lines.join('\n')}\n`;
}

/**
 * The text of `_redirects`: pages that moved. Those with sections that moved elsewhere are left to the page that
 * was put in their place: a server does not see the `#`.
 */
export function redirectsFile(redirects: readonly Redirect[], basePath: string): string {
  const split = sectionRedirects(redirects);
  return pageRedirects(redirects)
    .filter(({ from }) => !split.has(from))
    .slice(0, LIMITS.redirects)
    .map(({ from, to }) => `${basePath}${from.slice(1)} ${basePath}${to.slice(1)} 301\n`)
    .join('');
}
