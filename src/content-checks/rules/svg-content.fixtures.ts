import type { Fixture } from '../fixture.ts';

const withBody = (body: string): Fixture => ({
  files: { 'static/img/a.svg': `<svg xmlns="http://www.w3.org/2000/svg">\n${body}\n</svg>\n` },
  at: 'static/img/a.svg:2',
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
];
