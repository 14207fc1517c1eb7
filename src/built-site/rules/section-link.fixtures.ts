import { type Fixture, htmlPage } from '../fixture.ts';

const link = '<!doctype html><meta http-equiv=refresh content="0; url=/a/#x">';
const other = '<!doctype html><meta http-equiv=refresh content="0; url=/a/#y">';
const heading = (permalink: string) =>
  `<h2 id="x">X<a ${permalink} href="#x" class="hash-link">#</a></h2>`;
const page = (body: string): Fixture => ({
  files: {
    'a/index.html': htmlPage('/a/', body),
    's/bcd2/index.html': link,
    's/fgh3/index.html': other,
  },
  at: 'build/a/index.html:4',
});

export const red: Fixture[] = [
  page(heading('')),
  page(heading('data-permalink="/s/gone/"')),
  page(heading('data-permalink="/s/fgh3/"')),
  page(heading('data-permalink="https://other.example/s/bcd2/"')),
];

export const green: Fixture[] = [
  page(heading('data-permalink="/s/bcd2/"')),
  page('<h4 id="x">X<a href="#x" class="hash-link">#</a></h4><h2 id="y">no link</h2>'),
  {
    files: {
      'blog/tags/index.html': htmlPage('/blog/tags/', heading('')),
    },
  },
];
