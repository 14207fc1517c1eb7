/** Opening tags, whatever their attributes hold. */
const openingTag =
  /<([a-z][\w-]*)((?:\s+[^\s=>"'/]+(?:=(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)+)(\s*\/?>)/gi;
const attribute = /\s+([^\s=>"'/]+)(?:=("[^"]*"|'[^']*'|[^\s"'>]+))?/g;

/** Marks of a search service and of the framework's own book-keeping, which nobody reads here. */
const unreadMeta = /^(?:docsearch:|docusaurus_)/;

/** The framework's scrollbars; src/css/code.css says in two words what seven rules of it say. */
const scrollbarClass = /(\sclass="[^"]*?) ?\bthin-scrollbar\b/;

/** In the framework's first script: what an address says of a page that stands in a frame of another. */
const frameAttributes =
  /,function\(\)\{try\{for\(var\[\w,\w\]of new URLSearchParams\([^<]*?"docusaurus-data-"[^<]*?\}catch\(?\w?\)?\{\}\}\(\)(?=<\/script>)/;

/**
 * Takes from a document what only the framework would read when it takes a page over, and what a reader
 * can be told when they ask: the tooltip of a link to code says what its address says, and is written by
 * src/enhance/citation-title.ts on hover and focus.
 */
export function leanMarkup(html: string): string {
  return withoutUnusedDrawing(html)
    .replace(frameAttributes, '')
    .replaceAll('<!-- -->', '')
    .replace(openingTag, (tag, name: string, rest: string, end: string) => {
      const attributes = attributesOf(rest);
      if (name === 'meta' && unreadMeta.test(attributes.get('name') ?? '')) return '';
      const unread = unreadAttributes(name, attributes);
      const plain = rest.replace(scrollbarClass, '$1');
      if (unread.length === 0) return plain === rest ? tag : `<${name}${plain}${end}`;
      const kept = plain.replace(attribute, (whole, key: string) =>
        unread.includes(key.toLowerCase()) ? '' : whole,
      );
      return `<${name}${kept}${end}`;
    });
}

/** The framework draws the sign of links that lead away in every page, for those that show it. */
function withoutUnusedDrawing(html: string): string {
  if (/href="?#theme-svg-/.test(html)) return html;
  return html.replace(/<svg style="display: none;?">\s*<defs>.*?<\/defs>\s*<\/svg>\n?/s, '');
}

function unreadAttributes(name: string, attributes: ReadonlyMap<string, string>): string[] {
  const unread: string[] = [];
  if (attributes.has('data-rh')) unread.push('data-rh');
  if (attributes.get('class') === '') unread.push('class');
  // The framework names page, plugin and version; no rule and no script asks for them.
  if (name === 'html') unread.push('class', 'data-has-hydrated');
  if (name !== 'a') return unread;
  const classes = (attributes.get('class') ?? '').split(/\s+/);
  if (classes.includes('citation'))
    unread.push('title', 'data-symbol', 'data-file', 'data-lines', 'data-commit');
  // The same words twice.
  if (attributes.has('title') && attributes.get('title') === attributes.get('aria-label'))
    unread.push('title');
  return unread;
}

function attributesOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, key = '', value = ''] of text.matchAll(attribute))
    found.set(key.toLowerCase(), value.replace(/^(["'])(.*)\1$/s, '$2'));
  return found;
}
