import { expect, test } from 'vitest';
import { smallSurvey, surveyOf, withRecord } from '../fixture.ts';
import { sourceExists } from './source-exists.ts';

test('sources that are there pass', () => {
  expect(sourceExists.run(surveyOf(smallSurvey()))).toEqual([]);
});

test('a source without a file is reported where it is named', () => {
  expect(
    sourceExists.run(surveyOf(withRecord('source: manual-2026', 'source: manual-2025'))),
  ).toMatchObject([
    { file: 'data/vms/alpha.yaml', line: 23, message: 'There is no source "manual-2025".' },
  ]);
});

test('the source of a rank is looked up too', () => {
  const changed = withRecord(
    'defaults:',
    'marketcap:\n  - {rank: 3, asOf: 2026-01-01, source: nowhere}\ndefaults:',
  );
  expect(sourceExists.run(surveyOf(changed))).toMatchObject([
    { message: 'There is no source "nowhere".' },
  ]);
});
