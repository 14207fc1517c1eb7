import { expect, test } from 'vitest';
import { smallSurvey, surveyOf } from '../fixture.ts';
import { verifyCites } from './verify.ts';

const survey = surveyOf(smallSurvey());
const FILES: Record<string, string> = {
  'limits.go': '\n\nconst (\n\tMaxCode = 24576\n)\n',
  'fees.go': 'func Split() {}\n',
};

test('citations are opened and those that do not hold are reported where they stand', () => {
  const { problems, opened, skipped } = verifyCites(
    survey,
    () => true,
    (_source, path) => FILES[path],
  );
  expect(opened).toBe(2);
  expect(skipped.size).toBe(0);
  expect(problems).toMatchObject([
    {
      file: 'data/vms/alpha.yaml',
      line: 30,
      rule: 'cite-holds',
      message: 'owner/node, fees.go: the file has 2 lines, 9 are cited.',
    },
  ]);
});

test('a file that is not in the commit is reported', () => {
  const { problems } = verifyCites(
    survey,
    () => true,
    () => undefined,
  );
  expect(problems[0]?.message).toBe('owner/node, limits.go: limits.go is not in that commit.');
});

test('sources without a clone are counted', () => {
  const { opened, skipped } = verifyCites(
    survey,
    () => false,
    () => undefined,
  );
  expect(opened).toBe(0);
  expect([...skipped]).toEqual([['node-2026-01', 2]]);
});

test('one file alone can be verified', () => {
  expect(
    verifyCites(
      survey,
      () => true,
      () => '',
      'data/vms/beta.yaml',
    ).opened,
  ).toBe(0);
});
