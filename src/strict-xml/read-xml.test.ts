import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readXml } from './read-xml.ts';

const faultOf = (text: string) => {
  const result = readXml(text);
  return 'fault' in result ? result.fault : undefined;
};

describe('readXml', () => {
  it('reads elements, attributes, text, references and comments', () => {
    const text =
      '<?xml version="1.0" encoding="UTF-8"?>\n<!-- a -->\n<svg a="1 &lt; 2"\n  x:b=\'"\'><t>&#65;&#x42;&amp;</t><g /></svg >\n';
    const result = readXml(text);
    const root = 'root' in result ? result.root : undefined;
    expect(root).toMatchObject({ name: 'svg', offset: text.indexOf('<svg') });
    expect([...(root?.attributes ?? [])]).toEqual([
      ['a', '1 < 2'],
      ['x:b', '"'],
    ]);
    expect(root?.children).toMatchObject([
      { name: 't', children: [{ kind: 'text', text: 'AB&' }] },
      { name: 'g', children: [] },
    ]);
  });

  it.each([
    ['nothing', '', 0],
    ['no element', 'text', 0],
    ['a comment that HTML ends at once', '<a><!--><b/>--></a>', 3],
    ['the same with three dashes', '<a><!---><b/>--></a>', 3],
    ['two dashes in a comment', '<a><!-- -- --></a>', 3],
    ['a tag in a comment', '<a><!-- <b> --></a>', 3],
    ['a CDATA section', '<a><![CDATA[ b ]]></a>', 3],
    ['the end of a CDATA section', '<a>b ]]> c</a>', 5],
    ['a processing instruction', '<?xml-stylesheet href="x"?><a/>', 0],
    ['a declaration that is not the first', ' <?xml version="1.0"?><a/>', 1],
    ['a document type', '<!DOCTYPE a><a/>', 0],
    ['an entity', '<a>&nbsp;</a>', 3],
    ['a bare ampersand', '<a b="c & d"/>', 8],
    ['a reference to a control character', '<a>&#7;</a>', 3],
    ['a reference beyond Unicode', '<a>&#x110000;</a>', 3],
    ['a reference to half a pair', '<a>&#xd800;</a>', 3],
    ['attributes without a space between', '<a b="1"c="2"/>', 0],
    ['a value without quotes', '<a b=1/>', 0],
    ['an attribute without a value', '<a b/>', 0],
    ['a slash as space', '<a/b="1"/>', 0],
    ['a tag in a value', '<a b="<c>"/>', 0],
    ['an attribute twice', '<a b="1" b="2"/>', 14],
    ['an element that is not closed', '<a>\n<b></a>', 4],
    ['an end without a beginning', '<a/></a>', 4],
    ['a tag that breaks off', "<a><b c='</a>", 3],
    ['the root not closed', '<a><b/>', 0],
    ['two roots', '<a/><b/>', 4],
    ['text beside the root', '<a/>b', 4],
    ['a byte order mark', '\ufeff<a/>', 0],
    ['too many levels', '<g>'.repeat(101) + '</g>'.repeat(101), 300],
  ])('refuses %s', (_name, text, offset) => {
    expect(faultOf(text)?.message).toMatch(/\S/);
    expect(faultOf(text)?.offset).toBe(offset);
  });

  it('never throws, and takes no text that is not what it read', () => {
    const piece = fc.constantFrom(
      ...[
        '<a>',
        '</a>',
        '<b c="d"/>',
        '<!--',
        '-->',
        '&amp;',
        '&',
        '"',
        "'",
        '<',
        '>',
        ' ',
        'x',
        '<?',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const result = readXml(text);
        if ('root' in result) expect(text.trim()).toMatch(/^<(?:!--|a>|b )[\s\S]*>$/);
        else expect(result.fault.offset).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
