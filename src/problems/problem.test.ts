import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatProblem, type Problem, sortProblems } from './problem.ts';

const problem: Problem = {
  file: 'docs/a b.md',
  line: 3,
  column: 14,
  rule: 'some-rule',
  message: 'this is wrong (very)',
  fix: 'Mend it.',
};

test('a problem is one clickable line and its remedy', () => {
  expect(formatProblem(problem).split('\n')).toEqual([
    'docs/a b.md:3:14  this is wrong (very) [some-rule]',
    '    fix: Mend it.',
  ]);
  expect(formatProblem({ ...problem, line: undefined, column: undefined })).toMatch(
    /^docs\/a b\.md {2}this/,
  );
});

test('problems are ordered by place', () => {
  const places = [
    { ...problem, file: 'b', line: 1 },
    { ...problem, file: 'a', line: 10 },
    { ...problem, file: 'a', line: 9 },
    { ...problem, file: 'a', line: undefined },
  ];
  expect(sortProblems(places).map(({ file, line }) => `${file}${line ?? ''}`)).toEqual([
    'a',
    'a9',
    'a10',
    'b1',
  ]);
});

test('a pull request shows each problem at its line', () => {
  const file = '.github/problem-matchers/checks.json';
  const { problemMatcher } = JSON.parse(readFileSync(file, 'utf8')) as {
    problemMatcher: { pattern: { regexp: string }[] }[];
  };
  const pattern = new RegExp(problemMatcher[0]?.pattern[0]?.regexp ?? '');
  const [line = ''] = formatProblem(problem).split('\n');
  expect(pattern.exec(line)?.slice(1)).toEqual([
    'docs/a b.md',
    '3',
    '14',
    'this is wrong (very)',
    'some-rule',
  ]);
  // What concerns a whole file has no line, and is shown at the file.
  const [whole = ''] = formatProblem({ ...problem, line: undefined }).split('\n');
  expect(pattern.exec(whole)?.slice(1, 3)).toEqual(['docs/a b.md', undefined]);
  expect(pattern.exec('✓ types            1 passed  221.7 s')).toBeNull();
});
