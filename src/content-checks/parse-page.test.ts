import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkContent } from './check-content.ts';
import { contentOf } from './fixture.ts';
import { parsePage } from './parse-page.ts';

const headings = (file: string, text: string) =>
  parsePage(file, 'doc', text).headings.map(({ text: words, id }) => [words, id]);

test('takes the id out of a heading in Markdown and in MDX', () => {
  expect(headings('a.md', '## The `a.b` rule {#the-rule}')).toEqual([['The a.b rule', 'the-rule']]);
  expect(headings('a.md', '## Plain')).toEqual([['Plain', undefined]]);
  expect(headings('a.mdx', '## The rule {/* #the-rule */}')).toEqual([['The rule', 'the-rule']]);
});

test('gives front matter keys their lines', () => {
  const { frontMatter } = parsePage('a.md', 'doc', '---\ntitle: A\n\nstatus: draft\n---\n\nText\n');
  expect(frontMatter.lines).toEqual({ title: 2, status: 4 });
  expect(frontMatter.data).toEqual({ title: 'A', status: 'draft' });
});

/** Pieces of which hostile and careless pages are made. */
const piece = fc.oneof(
  fc.constantFrom('---\n', 'title: ', '{#', '}', '# ', '<', '>', '[', '](', ')', '`', '```', '$$'),
  fc.constantFrom(
    '&x',
    '*x',
    '!!map',
    '\u202e',
    '\u0000',
    '- ',
    '> ',
    '\n',
    ':::note',
    '<!--',
    '-->',
  ),
  fc.constantFrom('javascript:', '<script', ' onclick=', 'import x', 'export', '__proto__: 1\n'),
  fc.string({ maxLength: 8 }),
);

test('any text becomes a page or a problem at a line of the file, never an exception', () => {
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
      fc.constantFrom('docs/a.md', 'docs/a.mdx', 'blog/a.md', 'README.md', 'data/a.svg'),
      (text, path) => {
        const lines = text.split('\n').length;
        for (const { file, line, rule } of checkContent(contentOf({ files: { [path]: text } }))) {
          expect(file).toBe(path);
          expect(rule).not.toBe('');
          if (line !== undefined) {
            expect(line).toBeGreaterThanOrEqual(1);
            expect(line).toBeLessThanOrEqual(lines);
          }
        }
      },
    ),
    { numRuns: 400 },
  );
});
