import { expect, test } from 'vitest';
import { smallSurvey, surveyOf, withRecord } from '../fixture.ts';
import { showText } from './show.ts';
import { todoText } from './todo.ts';

test('todo lists what is missing, with what may be written', () => {
  const survey = surveyOf(withRecord('limits.kinds:', 'limits.wasm-only:'));
  expect(todoText(survey, 'alpha')).toBe(`alpha (tier 1): 3 cells, 1 missing.
limits.kinds
    enum-set · first | second
    Where to look.
`);
});

test('show prints each field with its text', () => {
  expect(showText(surveyOf(smallSurvey()), 'alpha')).toContain('limits.code-size  24,576 bytes\n');
});

test('a record that is not there is named', () => {
  expect(showText(surveyOf(smallSurvey()), 'omega')).toContain('"omega"');
  expect(todoText(surveyOf(smallSurvey()), 'omega')).toContain('"omega"');
});
