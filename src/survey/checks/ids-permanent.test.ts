import { expect, test } from 'vitest';
import { smallSurvey, surveyOf } from '../fixture.ts';
import { idsPermanent } from './ids-permanent.ts';

const run = (changes: Parameters<typeof smallSurvey>[0]) =>
  idsPermanent.run(surveyOf(smallSurvey(changes)));

test('ids that are all there and listed pass', () => {
  expect(run({})).toEqual([]);
});

test('a published record that is gone is reported', () => {
  expect(run({ 'data/vms/alpha.yaml': undefined })).toMatchObject([
    { file: 'data/ids.lock', line: 5, message: '"vm alpha" was published and is gone.' },
  ]);
});

test('a published field that is gone is reported', () => {
  expect(run({ 'data/fields/limits.kinds.yaml': undefined })).toMatchObject([
    { line: 2, message: '"field limits.kinds" was published and is gone.' },
  ]);
});

test('a new record has to be listed', () => {
  const moved = 'id: old\nmoved: alpha\n';
  expect(run({ 'data/vms/old.yaml': moved })).toMatchObject([
    { file: 'data/ids.lock', fix: 'Run npm run records -- fix, which adds it.' },
  ]);
});

test('a record that moved or split leads to records', () => {
  const lock = `${smallSurvey().get('data/ids.lock')}vm old\nvm parts\n`;
  const problems = run({
    'data/ids.lock': lock,
    'data/vms/old.yaml': 'id: old\nmoved: nowhere\n',
    'data/vms/parts.yaml': 'id: parts\nsplit: [alpha, old]\n',
  });
  expect(problems.map((problem) => problem.message)).toEqual([
    '"nowhere" is no record.',
    '"old" is itself moved.',
  ]);
});

test('a record that cannot be read is not called gone', () => {
  expect(run({ 'data/vms/alpha.yaml': 'id: [' })).toEqual([]);
});
