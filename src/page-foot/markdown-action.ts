/**
 * Adds, to what a reader can do with a page, its text as Markdown; where the page names none, nothing. The
 * link leads to the text; with scripts it copies it (src/enhance/reader-intent.ts).
 */
export function withMarkdownAction(html: string): string {
  const tag = /<link\b[^>]*\btype="?text\/markdown\b[^>]*>/.exec(html)?.[0] ?? '';
  const href = /\bhref=(?:"([^"]+)"|([^\s">]+))/.exec(tag);
  const address = href?.[1] ?? href?.[2];
  if (!address) return html;
  const item = `<li><a href="${address}" data-markdown><span class="with-script">Copy as </span>Markdown</a></li>`;
  return html.replace(
    /(<ul class="page-actions">(?:(?!<\/ul>)[\s\S])*)<\/ul>/,
    (_, list: string) => `${list}${item}</ul>`,
  );
}
