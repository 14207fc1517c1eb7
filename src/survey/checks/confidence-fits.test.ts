import { expect, test } from 'vitest';
import { smallSurvey, surveyOf, withRecord } from '../fixture.ts';
import { confidenceFits } from './confidence-fits.ts';

const run = (search: string, replacement: string) =>
  confidenceFits.run(surveyOf(withRecord(search, replacement)));

test('no statement, or a lower confidence than the source allows, passes', () => {
  expect(confidenceFits.run(surveyOf(smallSurvey()))).toEqual([]);
  expect(run('value: 24576', 'value: 24576\n    confidence: docs')).toEqual([]);
});

test('a higher confidence than the source allows is reported', () => {
  expect(run('value: [first]', 'value: [first]\n    confidence: code')).toMatchObject([
    { line: 21, message: 'The confidence is "code", but the best source is of the kind "docs".' },
  ]);
});
