import { parseHtml } from './parse-html.ts';
import type { BuiltSite } from './site.ts';

/** A small built site that a rule must object to (red) or accept (green). */
export interface Fixture {
  /** Text by path below the build folder. */
  files: Record<string, string>;
  /** Red fixtures: the place that must be reported, `build/path` or `build/path:line`. */
  at?: string;
  basePath?: string;
}

/** What a rule's `<name>.fixtures.ts` exports. */
export interface Fixtures {
  red: Fixture[];
  green: Fixture[];
}

export const ORIGIN = 'https://site.example';

/** Beginning of a picture, as the previews of `headOf` name one: as much of a PNG as tells its size. */
export const PICTURE = '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x04\xb0\0\0\x02\x76';

/** A good page for an address; the body begins on line 4, `head` is put into line 2. */
export function htmlPage(route: string, body: string, head = headOf(route)): string {
  return [
    '<!doctype html><html lang="en">',
    `<head>${head}</head>`,
    '<body><main>',
    body,
    '</main></body></html>',
  ].join('\n');
}

/** Tags that every good page has in its head. */
export function headOf(route: string): string {
  const url = `${ORIGIN}${route}`;
  return [
    `<title>Page ${route}</title>`,
    '<meta name="description" content="What this page answers, in a sentence of fair length, so that a preview of it says something useful.">',
    `<link rel="canonical" href="${url}">`,
    `<meta property="og:title" content="Page ${route}">`,
    '<meta property="og:description" content="What this page answers, in a sentence of fair length, so that a preview of it says something useful.">',
    `<meta property="og:url" content="${url}"><meta property="og:image" content="${ORIGIN}/card.png">`,
    '<meta property="og:image:type" content="image/png"><meta property="og:image:alt" content="Title">',
    '<meta property="og:image:width" content="1200"><meta property="og:image:height" content="630">',
    '<meta property="og:site_name" content="Site"><meta property="og:type" content="article">',
    '<meta name="twitter:card" content="summary_large_image">',
    '<meta name="twitter:label1" content="Reading time"><meta name="twitter:data1" content="6 min">',
  ].join('');
}

/** Turns a fixture into what rules look at, as the loader does for the real build. */
export function siteOf({ files, basePath = '/' }: Fixture): BuiltSite {
  const entries = Object.entries(files);
  const ending = (end: string) => entries.filter(([path]) => path.endsWith(end));
  return {
    pages: ending('.html').map(([path, text]) => parseHtml(path, text)),
    files: new Map(entries.map(([path, text]) => [path, text.length])),
    styles: new Map(ending('.css')),
    read: (path) => {
      const text = files[path];
      if (text === undefined) throw new Error(`the fixture has no ${path}`);
      return Buffer.from(text, path.endsWith('.png') ? 'latin1' : 'utf8');
    },
    sitemap: files['sitemap.xml'],
    origin: ORIGIN,
    basePath,
  };
}
