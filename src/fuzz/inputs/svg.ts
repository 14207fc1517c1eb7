import fc from 'fast-check';
import { ADDRESSES, CHARACTERS, HTML } from './attacks.ts';

const attack = fc.oneof(
  fc.constantFrom(...HTML),
  fc.constantFrom(...CHARACTERS),
  fc.constantFrom(...ADDRESSES),
);
const name = fc.constantFrom(
  'g',
  'path',
  'text',
  'use',
  'title',
  'desc',
  'style',
  'script',
  'SCRIPT',
  'svg:script',
  'image',
  'a',
  'animate',
  'set',
  'foreignObject',
  'metadata',
  'iframe',
  'pattern',
  'marker',
);
const attribute = fc
  .tuple(
    fc.constantFrom(
      'd',
      'href',
      'xlink:href',
      'style',
      'fill',
      'onload',
      'ONCLICK',
      'id',
      'class',
      'src',
      'xml:base',
      'begin',
      'marker-end',
      'xmlns',
      'xmlns:x',
    ),
    fc.oneof(
      fc.constantFrom(...ADDRESSES),
      fc.constantFrom(
        '#d',
        'M0 0',
        'url(#d)',
        'url(//elsewhere.example/x)',
        'background:url(https://elsewhere.example)',
        'fuzzWasHere()',
        'http://www.w3.org/1999/xhtml',
      ),
    ),
    fc.constantFrom('"', "'", ''),
    fc.constantFrom(' ', '\n', '/', ''),
  )
  .map(([key, value, quote, space]) => `${space}${key}=${quote}${value}${quote}`);
const element: fc.Arbitrary<string> = fc.letrec<{ element: string }>((tie) => ({
  element: fc
    .tuple(
      name,
      fc.array(attribute, { maxLength: 2 }),
      fc.array(fc.oneof({ maxDepth: 3 }, attack, tie('element')), { maxLength: 2 }),
      fc.boolean(),
    )
    .map(([tag, attributes, inner, closed]) =>
      closed
        ? `<${tag}${attributes.join('')}>${inner.join('')}</${tag}>`
        : `<${tag}${attributes.join('')}/>`,
    ),
})).element;
const before = fc.constantFrom(
  '',
  '<?xml version="1.0"?>',
  '<?xml-stylesheet href="//elsewhere.example/x.css"?>',
  '<!DOCTYPE svg [<!ENTITY x "<script>fuzzWasHere()</script>">]>',
  '<!-- a -->',
  '\ufeff',
);

/** Drawings: a root with anything in it, `attributes` on the root. */
export function svgText(attributes: string): fc.Arbitrary<string> {
  return fc.oneof(
    {
      weight: 9,
      arbitrary: fc
        .tuple(
          before,
          fc.array(attribute, { maxLength: 1 }),
          fc.array(element, { minLength: 1, maxLength: 3 }),
        )
        .map(
          ([start, extra, inner]) =>
            `${start}<svg ${attributes}${extra.join('')}>${inner.join('')}</svg>`,
        ),
    },
    fc.array(attack, { maxLength: 3 }).map((parts) => `<svg ${attributes}>${parts.join('')}</svg>`),
    fc
      .integer({ min: 100, max: 5000 })
      .map((depth) => `<svg ${attributes}>${'<g>'.repeat(depth)}</svg>`),
  );
}
