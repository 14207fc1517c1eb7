import { posix } from 'node:path';
import fc from 'fast-check';
import type { Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { activeParts } from './active-parts.ts';
import { jsonForScript } from './data-script.ts';
import { outsideReason } from './local-address.ts';

const parser = unified().use(rehypeParse, { fragment: true });
const partsOf = (html: string) =>
  activeParts(parser.parse(html) as Root).map(({ message }) => message);

describe('activeParts', () => {
  it.each([
    ['<script>x()</script>', 'the element <script>'],
    ['<p onclick="x()">', '<p> with the attribute onclick'],
    ['<a href=" java\tscript:x()">a</a>', '<a> with an address that begins with javascript:'],
    ['<a href="data:text/html,x">a</a>', '<a> with an address that begins with data:'],
    ['<a href="//elsewhere.example/">a</a>', 'without a scheme'],
    ['<img src="https://elsewhere.example/x.png" alt="">', 'not on this site'],
    ['<img srcset="/x.png 2x" alt="">', '<img> with the attribute srcset'],
    ['<span style="background:url(/x)">', 'a style that loads something'],
    ['<iframe></iframe>', 'the element <iframe>'],
    ['<form action="/x"></form>', 'the element <form>'],
    ['<input type="checkbox">', 'the element <input>'],
    ['<svg><foreignObject></foreignObject></svg>', 'the element <foreignobject>'],
    ['<svg><animate attributeName="href"></animate></svg>', 'the element <animate>'],
    ['<math><mi xlink:href="javascript:x()">a</mi></math>', 'not on this site'],
    ['<custom-element></custom-element>', 'the element <custom-element>'],
    ['<p popovertarget="x">', '<p> with the attribute popovertarget'],
  ])('names what is active in %s', (html, message) => {
    expect(partsOf(html).join()).toContain(message);
  });

  it('lets formulas alone have styles', () => {
    const tree = parser.parse('<span style="top:-3em">x</span>') as Root;
    expect(activeParts(tree)).toEqual([]);
    expect(activeParts(tree, { styled: false })).toMatchObject([
      { message: '<span> with a style' },
    ]);
  });

  it.each([
    '<h2 id="x">A <code>b</code></h2><p>c<br><a href="/d/#e">f</a></p>',
    '<a href="mailto:a@example.org">a</a><a href="#b">b</a><a href="https://c.example/">c</a>',
    '<ul><li><input type="checkbox" disabled checked> done</li></ul>',
    '<span class="katex"><math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi></math></span>',
    '<td style="text-align:right">1</td><img src="/img/a.png" alt="A" width="1" height="1">',
  ])('accepts %s', (html) => {
    expect(partsOf(html)).toEqual([]);
  });
});

it('data in a script reads back as it was, and cannot end the script', () => {
  fc.assert(
    fc.property(
      fc.jsonValue(),
      fc.constantFrom('</script>', '<!--', '\u2028', ''),
      (value, end) => {
        const data = { value, end };
        const text = jsonForScript(data);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(data)));
        expect(text).not.toMatch(/[<\u2028\u2029]/);
      },
    ),
  );
});

it('no address that is accepted leaves a folder, however it is written', () => {
  const piece = fc.constantFrom(
    '..',
    '.',
    '/',
    '%2e',
    '%2E',
    '%252e',
    '%2f',
    '\\',
    'a',
    ' ',
    '\t',
    '?',
    '#',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const url = pieces.join('');
      if (outsideReason(url) !== undefined) return;
      const path = decodeURIComponent(url.split(/[?#]/)[0] ?? '').replace(/\s/g, '');
      expect(posix.join('/site/docs', path)).toMatch(/^\/site\/docs/);
    }),
  );
});
