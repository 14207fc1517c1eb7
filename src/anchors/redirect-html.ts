import { pageRedirects, type Redirect, sectionRedirects } from './redirects.ts';

/** Sections of a page that moved: the id, and the address (with base path) that replaces it. */
type Moves = [id: string, to: string][];

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
      follow({ sections: movesOf(list, place) }),
    ]),
  );
}

/** Puts what `movedSections` gives for a page into it, before anything is shown. */
export function withMovedSections(html: string, head: string): string {
  return html.replace('</head>', () => `${head}</head>`);
}

/**
 * Goes to where a page, or the section that the address names, is now. The same on every page, so that one
 * hash in a policy allows it; where to go stands beside it, as data.
 */
export const movedScript =
  "{const{to,sections}=JSON.parse(document.querySelector('meta[name=moved]').content)," +
  'section=new Map(sections).get(location.hash.slice(1));' +
  'if(section)location.replace(section);' +
  "else if(to)location.replace(to.includes('#')?to:to+location.search+location.hash)}";

/** Sends readers on, with script or without; the #id is carried along where there is script. */
function redirectPage(to: string, sections: Moves, origin: string): string {
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<title>This page has moved</title>',
    `<meta http-equiv="refresh" content="1; url=${to}">`,
    `<link rel="canonical" href="${origin}${to.split('#')[0]}">`,
    '<meta name="robots" content="noindex">',
    follow({ to, sections }),
    '</head>',
    `<body><main><h1>This page has moved</h1><p>It is now at <a href="${to}">${to}</a>.</p></main></body>`,
    '</html>',
    '',
  ].join('\n');
}

function follow(moved: { to?: string; sections: Moves }): string {
  const data = JSON.stringify(moved)
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;');
  return `<meta name="moved" content="${data}"><script>${movedScript}</script>`;
}

function movesOf(list: readonly { id: string; to: string }[], place: Place): Moves {
  return list.map(({ id, to }) => [id, below(to, place)]);
}

function below(address: string, { basePath }: Place): string {
  return basePath + address.slice(1);
}
