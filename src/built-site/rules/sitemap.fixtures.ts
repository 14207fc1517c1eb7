import { type Fixture, headOf, htmlPage } from '../fixture.ts';

const AT = 'build/sitemap.xml';
const PAGES = { 'index.html': htmlPage('/', ''), 'a/index.html': htmlPage('/a/', '') };
const listing = (...urls: string[]) =>
  `<urlset>${urls.map((url) => `<url><loc>${url}</loc></url>`).join('')}</urlset>`;

export const red: Fixture[] = [
  { files: PAGES, at: AT },
  { files: { ...PAGES, 'sitemap.xml': listing('https://site.example/') }, at: AT },
  {
    files: {
      'index.html': htmlPage('/', ''),
      'sitemap.xml': listing('https://site.example/', 'https://site.example/gone/'),
    },
    at: AT,
  },
  {
    files: { 'index.html': htmlPage('/', ''), 'sitemap.xml': listing('https://other.example/') },
    at: AT,
  },
];

export const green: Fixture[] = [
  {
    files: { ...PAGES, 'sitemap.xml': listing('https://site.example/', 'https://site.example/a/') },
  },
  {
    files: {
      'index.html': htmlPage('/', ''),
      '404.html': htmlPage('/404.html', ''),
      'hidden/index.html': htmlPage(
        '/hidden/',
        '',
        `${headOf('/hidden/')}<meta name="robots" content="noindex">`,
      ),
      'sitemap.xml': listing('https://site.example/base/'),
    },
    basePath: '/base/',
  },
];
