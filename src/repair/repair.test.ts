import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../content-checks/check-content.ts';
import { contentOf, docPage } from '../content-checks/fixture.ts';
import { checkWords } from '../spelling/problems.ts';
import { withHeadingIds } from './heading-ids.ts';
import { sortedWords } from './words.ts';

const HEADING_RULES = /^heading-id/;
const FILE = 'docs/internal/a.md';

describe('ids of headings', () => {
  test('are made of the words and free in the page', () => {
    const body =
      '## In short\n\nText.\n\n## In short {#in-short}\n\nText.\n\n## Größe & Höhe ##\n\n## ✓';
    const fixed = withHeadingIds(FILE, docPage(body));
    expect(fixed.match(/^##.*$/gm)).toEqual([
      '## In short {#in-short-2}',
      '## In short {#in-short}',
      '## Größe & Höhe {#gro-e-hohe}',
      '## ✓ {#section}',
    ]);
  });

  test('nothing else changes: code, quotes, titles with an id', () => {
    const text = docPage('```bash\n## no heading\n```\n\n## Title {#kept}\r\n\nText.');
    expect(withHeadingIds(FILE, text)).toBe(text);
  });

  test('whatever the titles, the rules on ids are kept, and a second run changes nothing', () => {
    const title = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .map((text) => `## x${text.replace(/[\r\n{}]/g, '')}`);
    fc.assert(
      fc.property(fc.array(title, { maxLength: 6 }), (titles) => {
        const fixed = withHeadingIds(FILE, docPage(titles.join('\n\n')));
        const problems = checkContent(contentOf({ files: { [FILE]: fixed } }));
        expect(problems.filter(({ rule }) => HEADING_RULES.test(rule))).toEqual([]);
        expect(withHeadingIds(FILE, fixed)).toBe(fixed);
      }),
    );
  });
});

test('a list of words is put in the order the check asks for', () => {
  expect(sortedWords('zeta\nAlpha\n\nbeta\nalpha\n')).toBe('alpha\nbeta\nzeta\n');
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[A-Za-zäöü][a-z0-9-]{0,6}$/)), (list) => {
      expect(checkWords(sortedWords(list.join('\n')))).toEqual([]);
    }),
  );
});
