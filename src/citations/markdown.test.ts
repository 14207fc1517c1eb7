import { describe, expect, it } from 'vitest';
import { url } from './fixtures/index.ts';
import { citationsInMarkdown } from './markdown.ts';
import { citationsInRecord } from './records.ts';

function summary(text: string): string[] {
  return citationsInMarkdown(text, 'docs/x.md').map(({ symbol, place, symbolExpected }) => {
    const mark = symbolExpected ? '' : ' unused';
    return `${place.line}:${place.column} ${symbol ?? '-'}${mark}`;
  });
}

describe('citationsInMarkdown', () => {
  it('finds inline links, in tables too, below front matter', () => {
    const link = url('vm/pump.go#L20-L40');
    const text = `---\ntitle: x\n---\n\nSee [\`Pump.Start\`](${link}) now.\n\n| a | b |\n|---|---|\n| 1 | [\`Pump\`](${link}) |\n`;
    expect(summary(text)).toEqual(['5:5 Pump.Start', '9:7 Pump']);
  });

  it('takes the symbol from the reference and the URL from its definition', () => {
    const link = url('vm/pump.go#L20-L40');
    const text = `[\`Pump.Start\`][s] and [\`Pump\`][S]\n\n[s]: ${link}\n[t]: ${link} "title"\n`;
    expect(summary(text)).toEqual(['1:1 Pump.Start', '1:23 Pump', '4:1 - unused']);
    const offsets = citationsInMarkdown(text, 'docs/x.md').map(({ place }) => place.offset);
    expect(offsets).toEqual([text.indexOf(link), text.indexOf(link), text.lastIndexOf(link)]);
  });

  it('places the offset on the URL even when the link text repeats it', () => {
    const link = url('Makefile');
    const text = `[${link}](${link})`;
    expect(citationsInMarkdown(text, 'x.md')[0]?.place.offset).toBe(text.lastIndexOf(link));
  });

  it('finds bare URLs and links without code text, which name no symbol', () => {
    const link = url('vm/pump.go#L20');
    expect(summary(`${link}\n\n<${link}>\n\n[start](${link})`)).toEqual([
      '1:1 -',
      '3:1 -',
      '5:1 -',
    ]);
  });

  it('takes no symbol from a text with two code spans', () => {
    expect(summary(`[\`A\` and \`B\`](${url('vm/pump.go#L2')})`)).toEqual(['1:1 -']);
  });

  it('leaves code, mathematics and other links alone', () => {
    const link = url('vm/pump.go#L20');
    expect(
      summary(`\`[x](${link})\`\n\n~~~md\n[x](${link})\n~~~\n\n[x](/internal/) $[x](${link})$`),
    ).toEqual([]);
  });
});

describe('citationsInRecord', () => {
  it('finds texts that are a link to code, with the symbol beside them', () => {
    const link = url('vm/pump.go#L20-L40');
    const text = `id: x\nevidence:\n  - symbol: Pump.Start\n    url: "${link}"\nsources:\n  - ${link}\nlong: see ${link}\n`;
    const found = citationsInRecord(text, 'data/claims/x.yaml');
    expect(found.map(({ symbol, place }) => [symbol, place.line, place.column])).toEqual([
      ['Pump.Start', 4, 10],
      [undefined, 6, 5],
    ]);
    for (const { place } of found) expect(text.startsWith(link, place.offset)).toBe(true);
    expect(found.every((one) => !one.symbolExpected)).toBe(true);
  });
});
