const BLOCK = /<(?=(?:td|th|tr|li|dt|dd|p|br|div|summary|h[1-6]|option|caption|figcaption)\b)/g;
const DESCRIPTION = /<meta\b[^>]*\bname="?description"?[^>]*>/i;
const CONTENT = /\bcontent=(?:"([^"]*)"|([^\s>]+))/i;

/**
 * A page as the indexer reads it best. A blank stands before every cell, row, item and paragraph: the
 * built pages leave out closing tags, and the last word of a cell and the first word of the next would be
 * taken for one. The description, which answers in plain words, is read behind the title.
 */
export function indexedHtml(html: string): string {
  const meta = DESCRIPTION.exec(html)?.[0] ?? '';
  const content = CONTENT.exec(meta);
  const description = content?.[1] ?? content?.[2] ?? '';
  const told = description === '' ? '' : ` <p data-pagefind-weight="3">${description}</p>`;
  return html.replace(BLOCK, ' <').replace(/<\/h1>/i, (end) => `${end}${told}`);
}
