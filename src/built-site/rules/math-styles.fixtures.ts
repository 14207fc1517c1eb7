import { type Fixture, headOf, htmlPage } from '../fixture.ts';

const FORMULA = '<span class="katex"><math></math></span>';
const LINK = '<link rel="stylesheet" href="/math.css">';

const page = (body: string, head: string): Fixture => ({
  files: {
    'index.html': htmlPage('/', body, headOf('/') + head),
    'math.css': '.katex .base { display: inline-block }',
    'site.css': 'p { margin: 0 }',
  },
  at: 'build/index.html:1',
});

export const red: Fixture[] = [
  page(FORMULA, '<link rel="stylesheet" href="/site.css">'),
  page('<p>No formula</p>', LINK),
  page('<p>No formula</p>', '<style>.katex{font-size:1em}</style>'),
];

export const green: Fixture[] = [
  page(FORMULA, LINK),
  page(FORMULA, '<style>.katex{font-size:1em}</style>'),
  page('<p>The word .katex in a text</p>', '<link rel="stylesheet" href="/site.css">'),
];
