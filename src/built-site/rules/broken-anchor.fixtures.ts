import { type Fixture, htmlPage } from '../fixture.ts';

const withLink = (href: string): Fixture => ({
  files: {
    'index.html': htmlPage('/', `<a href="${href}">A</a><h2 id="here">B</h2>`),
    'internal/index.html': htmlPage('/internal/', '<h2 id="in-short">C</h2>'),
  },
  at: 'build/index.html:4',
});

export const red: Fixture[] = [
  withLink('#nowhere'),
  withLink('/internal/#In-short'),
  withLink('/internal/#here'),
  withLink('https://site.example/internal/#nowhere'),
];

export const green: Fixture[] = [
  withLink('#here'),
  withLink('#'),
  withLink('#top'),
  withLink('/internal/#in-short'),
  withLink('/internal/#in%2Dshort'),
  withLink('https://elsewhere.example/#nowhere'),
];
