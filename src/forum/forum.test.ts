import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attribution, exhibit, quotation } from './quote.ts';
import { LONGEST_ADDRESS, newTopicAddress } from './topic.ts';

const quoted = {
  page: 'Momentum production',
  section: 'Deadlines',
  permalink: 'https://site.example/s/deadlines/',
  verified: '2026-11-22',
  commit: '0123456789abcdef0123456789abcdef01234567',
};

describe('quotation', () => {
  it('marks every line as quoted and says where it comes from', () => {
    expect(quotation('One.\n\n- two\n', quoted)).toBe(
      '> One.\n>\n> - two\n\n— [Deadlines · Momentum production](https://site.example/s/deadlines/), verified 2026-11-22, at 0123456\n',
    );
  });

  it('leaves a table as it is', () => {
    expect(exhibit('| A |\n| --- |\n', { page: 'P', permalink: 'https://site.example/' })).toBe(
      '| A |\n| --- |\n\n— [P](https://site.example/)\n',
    );
  });

  it('keeps titles from acting as Markdown', () => {
    expect(attribution({ page: 'a [b](c) `d_e`', permalink: 'x:y' })).toBe(
      '— [a \\[b\\](c) \\`d\\_e\\`](x:y)',
    );
  });
});

describe('newTopicAddress', () => {
  const open = (title: string, text: string, category = '') =>
    new URL(
      newTopicAddress('https://forum.example', category, {
        title,
        quotation: text,
        closing: 'https://site.example/s/x/',
      }),
    );

  it('fills in title, quotation, link and category', () => {
    const url = open('A title & more', '> quoted + this', 'research');
    expect(url.origin + url.pathname).toBe('https://forum.example/new-topic');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      title: 'A title & more',
      body: '> quoted + this\n\nhttps://site.example/s/x/',
      category: 'research',
    });
    expect(open('t', 'q').searchParams.has('category')).toBe(false);
  });

  it('stays within the limit, and always keeps the link', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 400, unit: 'binary' }),
        fc.string({ maxLength: 6000, unit: 'grapheme' }),
        (title, text) => {
          const url = open(title, text);
          expect(url.href.length).toBeLessThanOrEqual(LONGEST_ADDRESS);
          expect(url.searchParams.get('body')).toMatch(/https:\/\/site\.example\/s\/x\/$/);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('cuts as little as it must', () => {
    const url = open('t', 'word '.repeat(2000));
    expect(url.href.length).toBeGreaterThan(LONGEST_ADDRESS - 12);
    expect(url.searchParams.get('body')).toContain('…\n\nhttps://');
  });
});
