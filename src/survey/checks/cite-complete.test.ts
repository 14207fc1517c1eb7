import { expect, test } from 'vitest';
import { smallSurvey, surveyOf, withRecord } from '../fixture.ts';
import { citeComplete } from './cite-complete.ts';

const CODE = '{source: node-2026-01, path: limits.go, lines: 3-5, symbol: MaxCode}';
const run = (cite: string) => citeComplete.run(surveyOf(withRecord(CODE, cite)));

test('complete citations pass', () => {
  expect(citeComplete.run(surveyOf(smallSurvey()))).toEqual([]);
});

test('a citation of code without lines and symbol is reported', () => {
  expect(run('{source: node-2026-01, path: limits.go}')).toMatchObject([
    { line: 18, message: 'A citation of code lacks lines and symbol.' },
  ]);
});

test('a citation of a document without a section is reported', () => {
  expect(run('{source: manual-2026}')).toMatchObject([
    { fix: 'Add section: the heading or page.' },
  ]);
});

test('a citation of a document has no lines', () => {
  expect(run('{source: manual-2026, lines: 3}')).toMatchObject([
    { fix: 'Name the section instead.' },
  ]);
});

test('lines that run backwards are reported', () => {
  expect(run(CODE.replace('3-5', '5-3'))).toMatchObject([
    { message: 'The lines 5-3 run backwards.' },
  ]);
});

test('a text in a repository needs a place in its file', () => {
  const source = smallSurvey()
    .get('data/sources/node-2026-01.yaml')
    ?.replace('kind: code', 'kind: spec');
  const files = new Map(withRecord(CODE, '{source: node-2026-01, path: limits.md}'));
  files.set('data/sources/node-2026-01.yaml', source ?? '');
  expect(citeComplete.run(surveyOf(files))).toMatchObject([
    { fix: 'Give path, and lines or section.' },
  ]);
});

test('a text among the code is cited by section', () => {
  expect(run('{source: node-2026-01, path: docs/limits.md, section: Code}')).toEqual([]);
  expect(run('{source: node-2026-01, path: docs/limits.mdx, section: Code}')).toEqual([]);
  expect(run('{source: node-2026-01, path: docs/limits.md}')).toHaveLength(1);
});
