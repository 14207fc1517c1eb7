import { expect, test } from 'vitest';
import { checkSpellingOf } from './load.ts';
import { checkWords, parseCspell } from './problems.ts';

const root = process.cwd();

test('an unlisted spelling fails at its line; code, addresses, ids and formulas do not', async () => {
  const text = [
    '## The colour or color of it {#xqzzv}',
    '',
    'The function `xqzzvFn` and [its page](/internal/xqzzv/#xqzzw), https://xqzzv.example/xqzzw.',
    'Commit 667a69d9e9a418edf7580b08492ba5dcb9efd63a, $xqzzv_{wq}$.',
    '',
    '```go',
    'func xqzzvFn() {}',
    '```',
    '',
    'A block is accepptedd by the node.',
    '',
  ].join('\n');
  const problems = await checkSpellingOf(root, 'docs/example.md', text);
  expect(problems.map(({ file, line, column, rule }) => [file, line, column, rule])).toEqual([
    ['docs/example.md', 10, 12, 'spelling'],
  ]);
  expect(problems[0]?.fix).toContain('accepptedd');
});

test('records are spelt too', async () => {
  const problems = await checkSpellingOf(
    root,
    'data/glossary/a.yaml',
    'term: a\nshort: A wrongg word.\n',
  );
  expect(problems.map(({ line }) => line)).toEqual([2]);
});

test('names of systems in records are no spelling, what is said of them is', async () => {
  const text = [
    'name: Xqzzvo Chain',
    'vm: Xqzzvm',
    'aliases: [Xqzzva, Xqzzvb]',
    'summary: A machine, and the wrongg word of it.',
    'repos:',
    '  - {name: xqzzv-node, url: https://github.com/owner/node, role: reference}',
    '',
  ].join('\n');
  const problems = await checkSpellingOf(root, 'data/vms/xqzzvo.yaml', text);
  expect(problems.map(({ line }) => line)).toEqual([4]);
});

test('lines that are no finding are left out', () => {
  expect(parseCspell('Files checked: 3\n./a.md:1:2 - Unknown word (foo)\n')).toMatchObject([
    { file: 'a.md', line: 1, column: 2 },
  ]);
});

test.each([
  ['out of order', 'beta\nalpha\n', 2],
  ['there twice', 'alpha\nalpha\n', 2],
  ['has capitals', 'Alpha\n', 1],
  ['no word', 'alpha\n\nbeta\n', 2],
  ['no word', 'two words\n', 1],
  ['no end', 'alpha', 1],
])('the list of words: "%s" fails', (message, text, line) => {
  const problems = checkWords(text);
  expect(problems[0]).toMatchObject({ line, rule: 'words-form' });
  expect(problems[0]?.message).toContain(message);
});

test('a sorted list of words passes', () => {
  expect(checkWords("alpha\nalpha's\nbeta2\nüber\n")).toEqual([]);
});
