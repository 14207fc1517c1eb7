import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { url } from './fixtures/index.ts';
import { citationsInRecord } from './records.ts';
import { scanRecord } from './scan-record.ts';

const link = url('vm/pump.go#L20-L40');

describe('scanRecord', () => {
  it('reads the ordinary form as the parser does', () => {
    const text = `claim: A pump
made:
  - where: The paper
    archive: "${url('docs/a%20b.md#L3')}"
explanation: >-
  A text, of two lines: with a colon
  and an end.
evidence:
  - symbol: Pump.Start
    url: ${link}
    note: "the call: a note"
  - url: ${link}
    symbol: Pump
  - absent: pump
    searched: everywhere
sources:
  - source: ${link}
`;
    const found = scanRecord(text, 'x.yaml');
    expect(found?.map(({ symbol }) => symbol)).toEqual([
      undefined,
      'Pump.Start',
      'Pump',
      undefined,
    ]);
    expect(found).toEqual(citationsInRecord(text, 'x.yaml'));
  });

  it('reads a list of addresses', () => {
    const text = `term: Pump\nsources:\n  - ${link}\n  - '${link}'\n  - https://example.org\n`;
    expect(scanRecord(text, 'x.yaml')).toHaveLength(2);
    expect(scanRecord(text, 'x.yaml')).toEqual(citationsInRecord(text, 'x.yaml'));
  });

  it.each([
    ['a flow mapping', `a: {url: ${link}}`],
    ['a text', `a: >-\n  ${link}\n`],
    ['a comment', `a: 1\n# ${link}\n`],
    ['a word before the address', `a: see ${link}\n`],
    ['a symbol that is not plain', `symbol: "Pump"\nurl: ${link}\n`],
    ['two documents', `a: 1\n---\nurl: ${link}\n`],
    ['a quoted text of two lines', `a: "b\n  url: ${link}"\n`],
  ])('leaves %s to the parser', (_name, text) => {
    expect(scanRecord(text, 'x.yaml')).toBeUndefined();
  });

  it('never differs from the parser on a record that parses', () => {
    const indent = fc.constantFrom('', '  ', '    ', '      ');
    const dash = fc.constantFrom('', '', '- ', '- - ');
    const key = fc.constantFrom('url: ', 'symbol: ', 'a: ', 'b:', 'x.y: ', 'text: ', '');
    const value = fc.constantFrom(
      ...[link, link, link, `"${link}"`, `'${link}'`, 'Pump.Start', 'word', '>-', '|', '"a: b"'],
      ...[
        '',
        'a # b',
        '[x]',
        '{a: 1}',
        '[a, b]',
        '["a, b", c]',
        '[a',
        '[a] b',
        '{ a: b, c: d }',
        '&x y',
        `see ${link}`,
        `${link} # b`,
        'a: b',
        '"x',
        '\\',
      ],
    );
    const line = fc.tuple(indent, dash, key, value).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 7 }), (lines) => {
        const text = lines.join('\n');
        const quick = scanRecord(text, 'x.yaml');
        if (!quick || parseDocument(text).errors.length > 0) return;
        expect(quick).toEqual(citationsInRecord(text, 'x.yaml'));
      }),
      { numRuns: 2000 },
    );
  });
});
