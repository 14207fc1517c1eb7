import { type Fixture, headOf, htmlPage } from '../fixture.ts';

const changed = (change: (html: string) => string): Fixture => ({
  files: { 'index.html': change(htmlPage('/', '')) },
  at: 'build/index.html:1',
});

export const red: Fixture[] = [
  changed((html) => html.replace(' lang="en"', '')),
  changed((html) => html.replace(/<title>.*?<\/title>/, '')),
  changed((html) => html.replace(/<title>.*?<\/title>/, '<title> </title>')),
  changed((html) => html.replace(/<meta name="description".*?>/, '')),
  changed((html) => html.replace(/<link rel="canonical".*?>/, '')),
  changed((html) => html.replace(/(<link rel="canonical" href=".*?)"/, '$1other/"')),
  changed((html) => html.replace(/<meta property="og:title".*?>/, '')),
  changed((html) => html.replace(/(<meta property="og:title".*?>)/, '$1$1')),
  changed((html) => html.replace(/<meta property="og:image".*?>/, '')),
  changed((html) =>
    html.replace(/<meta property="og:url".*?>/, '<meta property="og:url" content="/">'),
  ),
  changed((html) => html.replace(/<meta name="twitter:card".*?>/, '')),
];

export const green: Fixture[] = [
  { files: { 'a/index.html': htmlPage('/a/', '<svg><title>Drawing</title></svg>') } },
  { files: { 'a/index.html': htmlPage('/a/', '', headOf('/base/a/')) }, basePath: '/base/' },
  { files: { '404.html': htmlPage('/404.html', '', '<title>Not found</title>') } },
  {
    files: {
      'old/index.html': '<!doctype html><meta http-equiv="refresh" content="0; url=/new/">',
    },
  },
];
