import { expect, test } from 'vitest';
import { smallSurvey, surveyOf, withRecord } from '../fixture.ts';
import { percentagesSum } from './percentages-sum.ts';

test('shares that add up pass', () => {
  expect(percentagesSum.run(surveyOf(smallSurvey()))).toEqual([]);
});

test('shares that do not add up to 100 are reported', () => {
  expect(percentagesSum.run(surveyOf(withRecord('percent: 40', 'percent: 30')))).toMatchObject([
    {
      file: 'data/vms/alpha.yaml',
      line: 25,
      message: 'The shares of "fee" add up to 90 %, not to 100 %.',
    },
  ]);
});

test('each component is summed on its own', () => {
  const changed = withRecord('{component: fee, to: burn', '{component: tip, to: burn');
  expect(percentagesSum.run(surveyOf(changed)).map((problem) => problem.message)).toEqual([
    'The shares of "tip" add up to 40 %, not to 100 %.',
    'The shares of "fee" add up to 60 %, not to 100 %.',
  ]);
});
