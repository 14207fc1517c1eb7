import type { Known } from './input.ts';

const SVG = 'http://www.w3.org/2000/svg';
const svg = (inner: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10" viewBox="0 0 10 10" role="img" aria-labelledby="d">${inner}</svg>`;

/** Pictures and drawings that did what none may. */
export const KNOWN_PICTURES: readonly Known[] = [
  {
    name: 'a drawing nested so deeply that the check ran out of stack',
    kind: 'drawing',
    file: 'data/drawings/0123456789abcdef.svg',
    text: svg('<g>'.repeat(5000) + '</g>'.repeat(5000)),
    outcome: 'refused',
  },
  {
    name: 'a picture nested deeper than browsers read',
    kind: 'svg',
    file: 'static/img/a-drawing.svg',
    text: svg('<g>'.repeat(5000) + '</g>'.repeat(5000)),
    outcome: 'refused',
  },
  {
    name: 'a picture hid a script behind a comment that HTML ends at once',
    kind: 'svg',
    file: 'static/img/a-drawing.svg',
    text: `<svg xmlns="${SVG}"><!--><script>fuzzWasHere()</script>--></svg>`,
    outcome: 'refused',
  },
  {
    name: 'a picture did so beside a namespace without a space before it',
    kind: 'svg',
    file: 'static/img/a-drawing.svg',
    text: `<svg xmlns="${SVG}"xmlns:x="fuzzWasHere()"><path><!--><script>fuzzWasHere()</script>--></path></svg>`,
    outcome: 'refused',
  },
  {
    name: 'a picture placed itself over the window',
    kind: 'svg',
    file: 'static/img/a-drawing.svg',
    text: `<svg xmlns="${SVG}"\nid="x" style="position:fixed;inset:0" y=""><desc><marker/></desc><g\nid='M0 0'/></svg>`,
    outcome: 'refused',
  },
  {
    name: 'a picture did so with tags that XML does not know',
    kind: 'svg',
    file: 'static/img/a-drawing.svg',
    text: `<?xml version="1.0"?><svg xmlns="${SVG}"\nmarker-end="x" style="position:fixed;inset:0" y=""><path/class='pathname:///x'/d=M0 0/></svg>`,
    outcome: 'refused',
  },
  {
    name: 'a picture named elements of HTML',
    kind: 'svg',
    file: 'static/img/a-drawing.svg',
    text: `<!-- a --><svg xmlns="${SVG}" xmlns:x='http://www.w3.org/1999/xhtml'><metadata/></svg>`,
    outcome: 'refused',
  },
  {
    name: 'a tag that breaks off made a picture look empty',
    kind: 'svg',
    file: 'static/img/a-drawing.svg',
    text: `<svg xmlns="${SVG}" style='url(#d)'><ahref='https://x.example/" onmouseover="fuzzWasHere()'><![CDATA[<script>fuzzWasHere()</script>]]></a><animate/xmlns='fuzzWasHere()'/></svg>`,
    outcome: 'refused',
  },
];
