import { expect, test } from 'vitest';
import { smallSurvey, surveyOf, withRecord } from '../fixture.ts';
import { valueFitsField } from './value-fits-field.ts';

const run = (files: Parameters<typeof surveyOf>[0]) => valueFitsField.run(surveyOf(files));

test('values that fit their field pass', () => {
  expect(run(smallSurvey())).toEqual([]);
});

test('a text where a number belongs is reported at its place', () => {
  expect(run(withRecord('value: 24576', 'value: 24 KiB'))).toMatchObject([
    { file: 'data/vms/alpha.yaml', line: 15, column: 5, rule: 'value-fits-field' },
  ]);
});

test('a value that is not in the list of allowed ones is reported with the list', () => {
  expect(run(withRecord('[first]', '[first, third]'))).toMatchObject([
    { message: expect.stringContaining('"third"'), fix: 'Use one of: first, second.' },
  ]);
});

test('an item of a list that lacks a key, or has one too many, is reported', () => {
  const problems = run(
    withRecord('{component: fee, to: burn, percent: 40}', '{component: fee, too: x, percent: 40}'),
  );
  expect(problems.map((problem) => problem.message)).toEqual([
    'The value of limits.shares has no key "too".',
    'The value of limits.shares lacks the key "to".',
  ]);
});

test('the next value of a transition is held to the field as well', () => {
  const changed = withRecord(
    'value: 24576',
    'state: in-transition\n    value: 1\n    next: soon\n    nextActivation: Two',
  );
  expect(run(changed)).toMatchObject([
    { line: 17, message: expect.stringContaining('no whole number') },
  ]);
});
