/** Path of a page's Markdown below the base path: `/a/b/` → `/a/b.md`, `/` → `/index.md`. */
export function twinPath(route: string): string {
  return route === '/' ? '/index.md' : `${route.replace(/\/$/, '')}.md`;
}

/** Says in a page's head where its Markdown is. */
export function withTwinLink(html: string, address: string): string {
  const link = `<link rel=alternate type=text/markdown href="${address}">`;
  return html.replace('</head>', () => `${link}</head>`);
}
