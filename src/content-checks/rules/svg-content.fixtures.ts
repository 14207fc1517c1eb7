import type { Fixture } from '../fixture.ts';

const withBody = (body: string): Fixture => ({
  files: { 'static/img/a.svg': `<svg xmlns="http://www.w3.org/2000/svg">\n${body}\n</svg>\n` },
  at: 'static/img/a.svg:2',
});

const onRoot = (attribute: string): Fixture => ({
  files: { 'static/a.svg': `\n<svg xmlns="http://www.w3.org/2000/svg" ${attribute}/>\n` },
  at: 'static/a.svg:2',
});

export const red: Fixture[] = [
  withBody('<script>alert(1)</script>'),
  withBody('<rect onload="alert(1)"/>'),
  withBody('<foreignObject><p>x</p></foreignObject>'),
  withBody('<image href="https://x.example/a.png"/>'),
  withBody('<use xlink:href="https://x.example/a.svg#b"/>'),
  withBody('<a href="javascript:alert(1)"><text>x</text></a>'),
  withBody('<rect style="fill: url(https://x.example/a)"/>'),
  withBody('<style>@import "https://x.example/a.css";</style>'),
  withBody('<set attributeName="href" to="javascript:alert(1)"/>'),
  withBody('<style><![CDATA[ p {} ]]></style>'),
  withBody('<title xmlns="http://www.w3.org/1999/xhtml">A</title>'),
  withBody('<g>'.repeat(101) + '</g>'.repeat(101)),
  // Readers of XML and of HTML see different things in these.
  withBody('<path><!--><script>x()</script>--></path>'),
  withBody('<!---><script>x()</script>-->'),
  withBody('<desc><marker/></desc>'),
  withBody('<title><g/></title>'),
  withBody("<ahref='https://x.example/\" onmouseover=\"x()'><![CDATA[x]]></a><g/xmlns='x'/>"),
  withBody('<rect width="1"height="1"/>'),
  withBody('<path d=M0/>'),
  withBody('<g>'),
  withBody('&nbsp;'),
  withBody('<g style="position:fixed;inset:0"/>'),
  withBody('<rect style="fill:#000"/>'),
  withBody('<g xmlns:x="http://www.w3.org/1999/xhtml"/>'),
  withBody('<g xmlns="http://www.w3.org/2000/svg"/>'),
  withBody('<x:g/>'),
  withBody('<g xml:base="https://x.example/"/>'),
  withBody('<g tabindex="0"/>'),
  withBody('<use xlink:href="#a"/>'),
  withBody('<rect fill="u\\72l(https://x.example/a)"/>'),
  withBody('<style>.a { background: image-set("https://x.example/a" 1x) }</style>'),
  withBody('<style>@font-face { src: local(a) }</style>'),
  onRoot('style="position:fixed;inset:0"'),
  onRoot("style='url(#d)'"),
  onRoot('style="--a:url(https://x.example/a)"'),
  onRoot("xmlns:x='http://www.w3.org/1999/xhtml'"),
  onRoot('xmlns:xlink="http://www.w3.org/1999/xhtml"'),
  { files: { 'data/a.svg': '<svg/>\n' }, at: 'data/a.svg:1' },
  { files: { 'data/a.svg': '<g xmlns="http://www.w3.org/2000/svg"/>\n' }, at: 'data/a.svg:1' },
  {
    files: { 'data/a.svg': '<svg xmlns="http://www.w3.org/2000/svg"xmlns:x="x"/>\n' },
    at: 'data/a.svg:1',
  },
  {
    files: { 'data/a.svg': '<!DOCTYPE svg [<!ENTITY x "y">]>\n<svg/>\n' },
    at: 'data/a.svg:1',
  },
  {
    files: { 'data/a.svg': '<?xml-stylesheet href="https://x.example/a.css"?>\n<svg/>\n' },
    at: 'data/a.svg:1',
  },
];

export const green: Fixture[] = [
  {
    files: {
      'static/img/a.svg':
        '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><title>On it</title><defs><path id="p" d="M0 0"/></defs><style>.a { fill: url(#g) }</style><use href="#p" class="a" marker-end="url(\'#m\')"/></svg>\n',
    },
  },
  {
    files: {
      'static/img/a.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" style="--ink:#123456;--paper:#fff">\n<!-- drawn by hand -->\n<desc>A &lt; B</desc><symbol id="s"><path d="M0 0" data-name="a" aria-hidden="true"/></symbol><use xlink:href="#s" fill="var(--ink)"/><style>@media (prefers-color-scheme:dark) { .a { fill: #fff } }</style></svg>\n',
    },
  },
];
