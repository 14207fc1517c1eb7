import { type Fixture, htmlPage } from '../fixture.ts';

export const red: Fixture[] = [
  {
    files: { 'index.html': htmlPage('/', '<h2 id="a">A</h2>\n<svg><g id="a"/></svg>') },
    at: 'build/index.html:5',
  },
];

export const green: Fixture[] = [
  {
    files: {
      'index.html': htmlPage('/', '<h2 id="a">A</h2><h2 id="b">B</h2>'),
      'b/index.html': htmlPage('/b/', '<h2 id="a">A</h2>'),
    },
  },
];
