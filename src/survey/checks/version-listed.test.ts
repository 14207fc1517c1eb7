import { expect, test } from 'vitest';
import { smallSurvey, surveyOf, withRecord } from '../fixture.ts';
import { versionListed } from './version-listed.ts';

const run = (search: string, replacement: string) =>
  versionListed.run(surveyOf(withRecord(search, replacement)));

test('listed versions pass', () => {
  expect(versionListed.run(surveyOf(smallSurvey()))).toEqual([]);
});

test('a version of a cell that is not listed is reported', () => {
  expect(run('value: 24576', 'value: 24576\n    version: Two')).toMatchObject([
    { line: 16, message: 'Version "Two" is not listed under versions.' },
  ]);
});

test('a default version that is not listed is reported, and so is the one nobody names', () => {
  expect(run('{version: One,', '{version: Two,').map((problem) => problem.message)).toEqual([
    'Version "Two" is not listed under versions.',
    'No cell holds for version "One".',
  ]);
});
