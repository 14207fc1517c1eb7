import { expect, test } from 'vitest';
import { fieldFile, smallSurvey, surveyOf } from '../fixture.ts';
import { fieldSound } from './field-sound.ts';

const run = (rest: string, order = 9, id = 'limits.extra') =>
  fieldSound.run(surveyOf(smallSurvey({ [`data/fields/${id}.yaml`]: fieldFile(id, order, rest) })));

test('sound fields pass', () => {
  expect(run('type: text')).toEqual([]);
});

test.each([
  ['type: integer', 'A field of type integer needs "unit".'],
  ['type: text\nunit: byte', 'A field of type text has no "unit".'],
  ['type: enum', 'A field of type enum needs "allowed".'],
  ['type: map', 'A field of type map needs "keys".'],
  ['type: map\nkeys: [{id: a, type: integer, meaning: A.}]', 'The key "a" does not fit its type.'],
  [
    'type: map\npercentPer: a\nkeys: [{id: a, type: text, meaning: A.}]',
    'percentPer needs a list with that key and "percent".',
  ],
])('%s is reported', (rest, message) => {
  expect(run(rest)).toMatchObject([{ file: 'data/fields/limits.extra.yaml', message }]);
});

test('a place that is taken is reported', () => {
  expect(run('type: text', 1).map((problem) => problem.message)).toEqual([
    'limits.code-size has the same place in the group.',
  ]);
});

test('a group that does not exist is reported', () => {
  expect(run('type: text', 1, 'other.extra')).toMatchObject([
    { line: 2, message: '"other" is not the group of other.extra.' },
  ]);
});
