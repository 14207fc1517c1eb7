import { type Fixture, htmlPage } from '../fixture.ts';

const withBody = (body: string, basePath = '/'): Fixture => ({
  files: { 'index.html': htmlPage('/', body), 'img/a.png': 'x' },
  basePath,
  at: 'build/index.html:4',
});

export const red: Fixture[] = [
  withBody('<img src="/img/b.png" alt="B">'),
  withBody('<link rel="stylesheet" href="/assets/a.css">'),
  withBody('<script src="a.js"></script>'),
  withBody('<img src="/img/a.png" alt="A">', '/base/'),
];

export const green: Fixture[] = [
  withBody('<img src="/img/a.png" alt="A"><img src="img/a.png?x" alt="A">'),
  withBody('<img src="/base/img/a.png" alt="A">', '/base/'),
  withBody('<img src="data:image/png;base64,AA" alt="A">'),
];
