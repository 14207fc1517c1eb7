import { expect, test } from 'vitest';
import { smallSurvey, surveyOf } from '../fixture.ts';
import { sourceDated } from './source-dated.ts';

const FILE = 'data/sources/node-2026-01.yaml';
const run = (search: string, replacement: string) => {
  const text = (smallSurvey().get(FILE) ?? '').replace(search, replacement);
  return sourceDated.run(surveyOf(smallSurvey({ [FILE]: text })));
};

test('a date, or undated with the day of reading, passes', () => {
  expect(sourceDated.run(surveyOf(smallSurvey()))).toEqual([]);
  expect(run('date: 2026-01-10', 'undated: true\nretrieved: 2026-03-01')).toEqual([]);
});

test.each([
  ['', 'The source has no date.'],
  ['undated: true', 'An undated source needs the day it was read.'],
  ['date: 2026-01-10\nundated: true', 'The source has a date and is called undated.'],
])('date written as "%s" is reported', (replacement, message) => {
  expect(run('date: 2026-01-10', replacement)).toMatchObject([{ file: FILE, message }]);
});
