import { expect, test } from 'vitest';
import { smallSurvey, surveyOf } from '../fixture.ts';
import { sourceOnce } from './source-once.ts';

const copyOf = (name: string) =>
  (smallSurvey().get(`data/sources/${name}.yaml`) ?? '').replace(`id: ${name}`, 'id: again');

test('different sources pass', () => {
  expect(sourceOnce.run(surveyOf(smallSurvey()))).toEqual([]);
});

test.each(['node-2026-01', 'manual-2026'])('a second file for %s is reported', (name) => {
  const problems = sourceOnce.run(
    surveyOf(smallSurvey({ 'data/sources/again.yaml': copyOf(name) })),
  );
  expect(problems).toHaveLength(1);
  expect(problems[0]?.message).toContain('is the same source as');
});
