import { expect, test } from 'vitest';
import { smallSurvey, surveyOf } from '../fixture.ts';
import { shortPages } from './short-pages.ts';

test('a record without a written page gets one of its answers, each with its source', () => {
  const survey = surveyOf(smallSurvey());
  expect(shortPages(survey, () => true)).toEqual([]);
  const [page] = shortPages(survey, () => false);
  expect(page).toMatchObject({
    id: 'alpha',
    title: 'Alpha: AVM',
    summary: 'A machine for tests.',
    repositories: [{ name: 'node', url: 'https://github.com/owner/node', role: 'reference' }],
  });
  expect(page?.description.length).toBeGreaterThanOrEqual(80);
  expect(page?.description.length).toBeLessThanOrEqual(250);
  const answers = page?.groups.flatMap((group) => group.answers) ?? [];
  expect(answers.map(({ text }) => text)).toContain('24,576 bytes');
  expect(answers.every(({ sources }) => sources.length > 0)).toBe(true);
  expect(answers[0]?.remarks).toContain('(One, 2026-01-10)');
  expect(answers[0]?.sources[0]?.url).toContain('/blob/');
});

test('a draft gets none', () => {
  const record = smallSurvey().get('data/vms/alpha.yaml') ?? '';
  const files = smallSurvey({
    'data/vms/alpha.yaml': record.replace('tier: 1', 'tier: 1\ndraft: true'),
  });
  expect(shortPages(surveyOf(files), () => false)).toEqual([]);
});
