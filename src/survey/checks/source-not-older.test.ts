import { expect, test } from 'vitest';
import { smallSurvey, surveyOf, withRecord } from '../fixture.ts';
import { sourceNotOlder } from './source-not-older.ts';

const run = (search: string, replacement: string) =>
  sourceNotOlder.run(surveyOf(withRecord(search, replacement)));

test('a cell that is as old as its source passes', () => {
  expect(sourceNotOlder.run(surveyOf(smallSurvey()))).toEqual([]);
});

test('a date after that of the newest source is reported', () => {
  expect(run('value: 24576', 'value: 24576\n    asOf: 2026-01-11')).toMatchObject([
    { line: 16, message: 'The cell holds as of 2026-01-11, its newest source is of 2026-01-10.' },
  ]);
});

test('a default date that is too late for a source is reported at each such cell', () => {
  const problems = run('asOf: 2026-01-10', 'asOf: 2026-01-20');
  expect(problems.map((problem) => problem.line)).toEqual([14, 24]);
});

test('a version that began after the newest source is reported', () => {
  expect(run('{One: 2025-12-01}', '{One: 2026-01-15}').map((problem) => problem.message)).toEqual([
    'Version "One" holds from 2026-01-15, the newest source is of 2026-01-10.',
    'Version "One" holds from 2026-01-15, the newest source is of 2026-01-10.',
  ]);
});
