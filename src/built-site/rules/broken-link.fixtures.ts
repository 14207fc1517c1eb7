import { type Fixture, htmlPage } from '../fixture.ts';

const withLink = (href: string, basePath = '/'): Fixture => ({
  files: {
    'index.html': htmlPage('/', `<a href="${href}">A</a>`),
    'internal/index.html': htmlPage('/internal/', ''),
  },
  basePath,
  at: 'build/index.html:4',
});

export const red: Fixture[] = [
  withLink('/nowhere/'),
  withLink('/internal'),
  withLink('internal/nowhere/'),
  withLink('https://site.example/nowhere/'),
  withLink('/data/missing.json'),
  withLink('/internal/', '/base/'),
];

export const green: Fixture[] = [
  withLink('/internal/'),
  withLink('./internal/?q=1#x'),
  withLink('/base/internal/', '/base/'),
  withLink('https://elsewhere.example/nowhere/'),
  withLink('mailto:someone@site.example'),
];
