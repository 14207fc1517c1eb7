import { expect, test } from 'vitest';
import { smallSurvey, surveyOf, withRecord } from '../fixture.ts';
import { fieldExists } from './field-exists.ts';

test('fields that are asked pass', () => {
  expect(fieldExists.run(surveyOf(smallSurvey()))).toEqual([]);
});

test('a field that does not exist is reported', () => {
  expect(fieldExists.run(surveyOf(withRecord('limits.kinds:', 'limits.kind:')))).toMatchObject([
    { line: 19, column: 3, message: 'There is no field "limits.kind".' },
  ]);
});

test('a field of another family is reported', () => {
  expect(fieldExists.run(surveyOf(withRecord('limits.kinds:', 'limits.wasm-only:')))).toMatchObject(
    [{ message: 'limits.wasm-only is not asked of the family evm.' }],
  );
});

test('a field that the head answers is reported', () => {
  const file = 'data/fields/limits.kinds.yaml';
  const text = `${smallSurvey().get(file)}from: family\n`;
  expect(fieldExists.run(surveyOf(smallSurvey({ [file]: text })))).toMatchObject([
    { fix: 'Remove the cell and write "family" at the top.' },
  ]);
});
