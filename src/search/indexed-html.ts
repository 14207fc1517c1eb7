const BLOCK = /<(?=(?:td|th|tr|li|dt|dd|p|br|div|summary|h[1-6]|option|caption|figcaption)\b)/g;
const DESCRIPTION = /<meta\b[^>]*\bname="?description"?[^>]*>/i;
const CONTENT = /\bcontent=(?:"([^"]*)"|([^\s>]+))/i;
/** Elements whose closing tags built pages leave out, with what the indexer is to leave out. */
const OPEN_ENDED = /<(?:p|li|d[dt]|t[dhr]|option)\b[^>]*\bdata-pagefind-ignore/;
const DRAWING_TAG = /<(\/?)svg\b/g;

/** Whether the indexer reads anything of a page. */
export function hasIndexedText(html: string): boolean {
  return html.includes('data-pagefind-body');
}

/**
 * A page as the indexer reads it best and fastest: its title and its main part, without drawings, of which no
 * word is indexed. A blank stands before every cell, row, item and paragraph: the built pages leave out
 * closing tags, and the last word of a cell and the first word of the next would be taken for one. The
 * description, which answers in plain words, is read behind the title.
 *
 * @throws if an element without a closing tag is to be left out: the indexer would leave out all behind it too
 */
export function indexedHtml(html: string): string {
  const found = OPEN_ENDED.exec(html)?.[0];
  if (found) throw new Error(`${found}…: put it into a <div data-pagefind-ignore>`);
  const meta = DESCRIPTION.exec(html)?.[0] ?? '';
  const content = CONTENT.exec(meta);
  const description = content?.[1] ?? content?.[2] ?? '';
  const told = description === '' ? '' : ` <p data-pagefind-weight="3">${description}</p>`;
  return withoutDrawings(mainPart(html))
    .replaceAll('<!-- -->', '')
    .replace(BLOCK, ' <')
    .replace(/<\/h1>/i, (end) => `${end}${told}`);
}

function mainPart(html: string): string {
  const start = html.indexOf('<main');
  const end = html.lastIndexOf('</main>');
  if (start === -1 || end === -1) return html;
  const root = /<html\b[^>]*>/.exec(html)?.[0] ?? '<html>';
  const title = /<title\b[^>]*>[^<]*<\/title>/.exec(html)?.[0] ?? '';
  return `<!doctype html>${root}<head>${title}</head><body>${html.slice(start, end)}</main></body></html>`;
}

/** Drawings may stand in drawings. */
function withoutDrawings(html: string): string {
  let text = '';
  let from = 0;
  let depth = 0;
  for (const { 1: closing, index } of html.matchAll(DRAWING_TAG)) {
    if (depth === 0 && !closing) text += html.slice(from, index);
    depth = Math.max(0, depth + (closing ? -1 : 1));
    if (depth === 0 && closing) from = html.indexOf('>', index) + 1;
  }
  return depth === 0 ? text + html.slice(from) : html;
}
