import { expect, test } from 'vitest';
import { smallSurvey, surveyOf, withRecord } from '../fixture.ts';
import { unitFitsField } from './unit-fits-field.ts';

const withUnit = (unit: string) =>
  unitFitsField.run(surveyOf(withRecord('value: 24576', `value: 24576\n    unit: ${unit}`)));

test('no unit, or one of the same dimension, passes', () => {
  expect(unitFitsField.run(surveyOf(smallSurvey()))).toEqual([]);
  expect(withUnit('kibibyte')).toEqual([]);
});

test('a unit of another dimension is reported at its line', () => {
  expect(withUnit('gas')).toMatchObject([
    {
      file: 'data/vms/alpha.yaml',
      line: 16,
      message: 'gas measures compute, limits.code-size is about size.',
    },
  ]);
});

test("the field's own unit is not repeated", () => {
  expect(withUnit('byte')).toMatchObject([{ fix: expect.stringContaining('Remove the unit') }]);
});

test('a field without numbers takes no unit', () => {
  const changed = withRecord('value: [first]', 'value: [first]\n    unit: byte');
  expect(unitFitsField.run(surveyOf(changed))).toMatchObject([
    { message: 'limits.kinds is a enum-set and takes no unit.' },
  ]);
});
