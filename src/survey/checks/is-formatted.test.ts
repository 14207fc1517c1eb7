import { expect, test } from 'vitest';
import { smallSurvey, surveyOf, withRecord } from '../fixture.ts';
import { isFormatted } from './is-formatted.ts';

test('files in the house form pass', () => {
  expect(isFormatted.run(surveyOf(smallSurvey()))).toEqual([]);
});

test('keys out of order are reported', () => {
  const changed = withRecord(
    'value: 24576\n    scope: protocol-constant',
    'scope: protocol-constant\n    value: 24576',
  );
  expect(isFormatted.run(surveyOf(changed))).toMatchObject([
    { file: 'data/vms/alpha.yaml', rule: 'is-formatted', fix: 'Run npm run records -- fix.' },
  ]);
});
