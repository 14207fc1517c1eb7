import { expect, test } from 'vitest';
import { fieldFile, smallSurvey, surveyOf } from '../fixture.ts';
import { schemaFresh } from './schema-fresh.ts';

const run = (changes: Parameters<typeof smallSurvey>[0]) =>
  schemaFresh.run(surveyOf(smallSurvey(changes)));

test('schemas that match the fields pass', () => {
  expect(run({})).toEqual([]);
});

test('a schema that is missing, changed or left over is reported', () => {
  const problems = run({
    'data/schema/field.schema.json': undefined,
    'data/schema/groups.schema.json': '{}\n',
    'data/schema/old.schema.json': '{}\n',
  });
  expect(problems.map((problem) => problem.file)).toEqual([
    'data/schema/field.schema.json',
    'data/schema/groups.schema.json',
    'data/schema/old.schema.json',
  ]);
});

test('a new field makes the schema of records stale', () => {
  const field = fieldFile('limits.extra', 9, 'type: text');
  expect(run({ 'data/fields/limits.extra.yaml': field })).toMatchObject([
    {
      file: 'data/schema/vm.schema.json',
      message: 'This generated schema does not match the fields.',
    },
  ]);
});
