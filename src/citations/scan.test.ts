import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { url } from './fixtures/index.ts';
import { citationsInMarkdown } from './markdown.ts';
import { scanCitations } from './scan.ts';

const link = `[\`Pump.Start\`](${url('vm/pump.go#L20-L40')})`;
const prose = `[the makefile](${url('Makefile')})`;

describe('scanCitations', () => {
  it('reads the ordinary form as the parser does', () => {
    const text = `---\ntitle: x\n---\n\nA ${link}, \`code\` $x$ ${prose}.\n\n- ${link}\n  and ${link}\n\n| a | b |\n|---|---|\n| ${link} | ${link} |\n\n\`\`\`go\nx := 1\n\`\`\`\n\n> ${link}\n`;
    expect(scanCitations(text, 'docs/x.md')).toHaveLength(7);
    expect(scanCitations(text, 'docs/x.md')).toEqual(citationsInMarkdown(text, 'docs/x.md'));
  });

  it.each([
    ['a definition', `[\`x\`][s]\n\n[s]: ${url('Makefile')}\n`],
    ['a bare URL', url('Makefile')],
    ['a title', `[\`x\`](${url('Makefile')} "t")`],
    ['a fenced block', `~~~md\n${link}\n~~~\n`],
    ['an indented block', `    ${link}\n`],
    ['a code span around it', `\`\` ${link} \`\``],
    ['an open code span', `\`a ${link}`],
    ['a formula around it', `$ ${link} $`],
    ['raw HTML', `<div>\n${link}\n</div>`],
    ['a comment', `text <!-- ${link} -->`],
    ['an image', `!${link}`],
    ['an escaped bracket', `\\${link}`],
  ])('leaves %s to the parser', (_name, text) => {
    expect(scanCitations(text, 'docs/x.md')).toBeUndefined();
  });

  it('never differs from the parser, whatever stands around the link', () => {
    const piece = fc.constantFrom(
      ...[link, prose, 'word', ' ', '\n', '\n\n', '`', '``', '```\n', '\n```\n', '$', '$$\n'],
      ...[
        '[',
        ']',
        '(',
        ')',
        '\\',
        '!',
        '| ',
        '\n|---|\n',
        '- ',
        '    ',
        '\t',
        '> ',
        '<b>',
        '<!--',
      ],
      ...['-->', '*', '_', '# ', '~~~\n', '[s]: ', '<details>\n', '1. ', '&amp;'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const quick = scanCitations(text, 'docs/x.md');
        if (quick) expect(quick).toEqual(citationsInMarkdown(text, 'docs/x.md'));
      }),
      { numRuns: 2000 },
    );
  });
});
