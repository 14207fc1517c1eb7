/** A page that crawlers should know. */
export interface SitemapEntry {
  /** Whole address. */
  url: string;
  /** Day of the last change, YYYY-MM-DD, where it is known. */
  changed?: string;
}

/** `sitemap.xml`: the pages in the order of their addresses. */
export function sitemapXml(entries: readonly SitemapEntry[]): string {
  const lines = [...entries]
    .sort((a, b) => (a.url < b.url ? -1 : 1))
    .map(({ url, changed }) => {
      const day = changed ? `<lastmod>${changed}</lastmod>` : '';
      return `<url><loc>${escapeXml(url)}</loc>${day}</url>`;
    });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...lines,
    '</urlset>',
    '',
  ].join('\n');
}

/** `robots.txt`: everything may be read; where the lists of pages are. */
export function robotsText(address: (path: string) => string): string {
  return [
    'User-agent: *',
    'Allow: /',
    '',
    `# Every page as Markdown: ${address('/llms.txt')}`,
    `Sitemap: ${address('/sitemap.xml')}`,
    '',
  ].join('\n');
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
