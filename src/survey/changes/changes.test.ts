import { expect, test } from 'vitest';
import { RECORD, smallSurvey, surveyOf, withRecord } from '../fixture.ts';
import { surveyChanges } from './changes.ts';

const before = surveyOf(smallSurvey());

test('an unchanged survey has no changes, nor has one whose notes and lines moved', () => {
  expect(surveyChanges(before, before)).toEqual([]);
  const moved = surveyOf(withRecord('lines: 3-5', 'lines: 7-9'));
  expect(surveyChanges(before, moved)).toEqual([]);
});

test('a value says what it was, what it is and where that stands', () => {
  const after = surveyOf(withRecord('value: 24576', 'value: 49152'));
  expect(surveyChanges(before, after)).toEqual([
    {
      kind: 'cell-changed',
      record: 'alpha',
      name: 'Alpha',
      field: 'limits.code-size',
      title: 'limits.code-size',
      before: '24,576 bytes',
      after: '49,152 bytes',
      source: {
        text: 'A node, MaxCode, limits.go:3-5',
        url: `https://github.com/owner/node/blob/${'a'.repeat(40)}/limits.go#L3-L5`,
      },
    },
  ]);
});

test('a value that became unknown says so', () => {
  const after = surveyOf(
    withRecord(
      'value: [first]\n    scope: documented-only\n    sources:\n      - {source: manual-2026, section: Kinds}',
      'state: unknown\n    searched: [the manual]',
    ),
  );
  expect(surveyChanges(before, after)).toMatchObject([{ before: 'First', after: 'unknown' }]);
});

test('cells and records that come and go, drafts counting as absent', () => {
  const cell = / {2}limits\.kinds:\n(?: {4}.*\n)+/;
  const without = surveyOf(smallSurvey({ 'data/vms/alpha.yaml': RECORD.replace(cell, '') }));
  expect(surveyChanges(before, without)).toMatchObject([{ kind: 'cell-removed', before: 'First' }]);
  expect(surveyChanges(without, before)).toMatchObject([{ kind: 'cell-added', after: 'First' }]);
  const draft = surveyOf(withRecord('tier: 1', 'tier: 1\ndraft: true'));
  expect(surveyChanges(draft, before)).toEqual([
    { kind: 'record-added', record: 'alpha', name: 'Alpha' },
  ]);
  expect(surveyChanges(before, draft)).toMatchObject([{ kind: 'record-removed' }]);
});
