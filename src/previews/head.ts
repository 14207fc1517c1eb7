/** Names of tags that the framework writes and that are replaced, or that serve a search service we do not use. */
const REPLACED = /^(?:og:|article:|twitter:|docsearch:|docusaurus_)/;
const META = /<meta\b(?:"[^"]*"|'[^']*'|[^>"'])*>/g;
const NAME = /\s(?:name|property)=(?:"([^"]*)"|'([^']*)'|([^\s>]+))/;
const LANGUAGE = /<link\b[^>]*\shreflang=[^>]*>/g;

/**
 * Puts the tags of a preview into the head of a page, in place of those that were there. Links to the
 * page in other languages go: the site has one.
 */
export function withPreview(html: string, tags: string): string {
  const end = html.indexOf('</head>');
  if (end === -1) return html;
  const head = html
    .slice(0, end)
    .replace(META, (meta) => {
      const [, double, single, bare] = NAME.exec(meta) ?? [];
      return REPLACED.test(double ?? single ?? bare ?? '') ? '' : meta;
    })
    .replace(LANGUAGE, '');
  return `${head}${tags}${html.slice(end)}`;
}
