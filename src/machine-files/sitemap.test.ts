import { expect, it } from 'vitest';
import { robotsText, sitemapXml } from './sitemap.ts';

it('lists pages by address, with the day of the last change where it is known', () => {
  const xml = sitemapXml([
    { url: 'https://x/b?a&b', changed: '2026-11-22' },
    { url: 'https://x/a' },
  ]);
  expect(xml.split('\n').slice(2, 4)).toEqual([
    '<url><loc>https://x/a</loc></url>',
    '<url><loc>https://x/b?a&amp;b</loc><lastmod>2026-11-22</lastmod></url>',
  ]);
});

it('names the sitemap to crawlers', () => {
  expect(robotsText((path) => `https://x/base${path}`)).toContain(
    '\nSitemap: https://x/base/sitemap.xml\n',
  );
});
