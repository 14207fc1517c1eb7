/** Links to style sheets of the framework's bundle. */
const sheetLink = /<link\b[^>]*\brel="?stylesheet"?[^>]*>/g;

/** Addresses of the style sheets that a page links, in order. */
export function linkedSheets(html: string): string[] {
  return [...html.matchAll(sheetLink)].flatMap(([tag]) => {
    const href = /\bhref="?([^"\s>]+)/.exec(tag)?.[1];
    return href === undefined ? [] : [href];
  });
}

/**
 * Replaces the links to style sheets by one `style` element, at the end of the head.
 *
 * @throws if the style sheet would end its element: no rule of this site has a reason to hold such a string
 */
export function withInlineStyles(html: string, css: string): string {
  if (/<\/style/i.test(css)) throw new Error('a style sheet holds "</style"');
  return html.replace(sheetLink, '').replace('</head>', () => `<style>${css}</style></head>`);
}
