import { pageRedirects, type Redirect, sectionRedirects } from './redirects.ts';

/** Sections of a page that moved: by id, the address (with base path) that replaces it. */
type Moves = Record<string, string>;

interface Place {
  /** Scheme and host, without a trailing slash. */
  origin: string;
  /** Begins and ends with a slash. */
  basePath: string;
}

/** Files to add to a built site, by path below its folder: a page for each page that moved. */
export function redirectPages(redirects: readonly Redirect[], place: Place): Map<string, string> {
  const sections = sectionRedirects(redirects);
  return new Map(
    pageRedirects(redirects).map(({ from, to }) => {
      const moves = movesOf(sections.get(from) ?? [], place);
      return [`${from.slice(1)}index.html`, redirectPage(below(to, place), moves, place.origin)];
    }),
  );
}

/** Pages that stay while some of their sections moved: by path of the file, what to put in. */
export function movedSections(redirects: readonly Redirect[], place: Place): Map<string, string> {
  const moved = new Set(pageRedirects(redirects).map(({ from }) => from));
  const staying = [...sectionRedirects(redirects)].filter(([page]) => !moved.has(page));
  return new Map(
    staying.map(([page, list]) => [
      `${page.slice(1)}index.html`,
      `<script>${follow(movesOf(list, place))}</script>`,
    ]),
  );
}

/** Puts the script of `movedSections` into a page, before anything is shown. */
export function withMovedSections(html: string, script: string): string {
  return html.replace('</head>', () => `${script}</head>`);
}

/** Sends readers on, with script or without; the #id is carried along where there is script. */
function redirectPage(to: string, moves: Moves, origin: string): string {
  const carried = to.includes('#') ? '' : '+location.search+location.hash';
  const last = `location.replace(${quote(to)}${carried});`;
  const script = follow(moves, last);
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<title>This page has moved</title>',
    `<meta http-equiv="refresh" content="1; url=${to}">`,
    `<link rel="canonical" href="${origin}${to.split('#')[0]}">`,
    '<meta name="robots" content="noindex">',
    `<script>${script}</script>`,
    '</head>',
    `<body><main><h1>This page has moved</h1><p>It is now at <a href="${to}">${to}</a>.</p></main></body>`,
    '</html>',
    '',
  ].join('\n');
}

/** Goes to where a section is now, if the address names one that moved; else does `otherwise`. */
function follow(moves: Moves, otherwise = ''): string {
  if (Object.keys(moves).length === 0) return otherwise;
  const entries = quote(Object.entries(moves));
  const go = `const to=new Map(${entries}).get(location.hash.slice(1));if(to)location.replace(to);`;
  return `{${go}${otherwise && `else ${otherwise}`}}`;
}

function movesOf(list: readonly { id: string; to: string }[], place: Place): Moves {
  return Object.fromEntries(list.map(({ id, to }) => [id, below(to, place)]));
}

function below(address: string, { basePath }: Place): string {
  return basePath + address.slice(1);
}

function quote(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
