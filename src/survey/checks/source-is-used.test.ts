import { expect, test } from 'vitest';
import { smallSurvey, surveyOf, withRecord } from '../fixture.ts';
import { sourceIsUsed } from './source-is-used.ts';

test('sources that are cited pass', () => {
  expect(sourceIsUsed.run(surveyOf(smallSurvey()))).toEqual([]);
});

test('a source nobody cites is reported in its own file', () => {
  expect(
    sourceIsUsed.run(
      surveyOf(withRecord('source: manual-2026, section: Kinds', 'source: node-2026-01')),
    ),
  ).toMatchObject([{ file: 'data/sources/manual-2026.yaml', rule: 'source-is-used' }]);
});

test('nothing is reported while a record cannot be read', () => {
  expect(sourceIsUsed.run(surveyOf(smallSurvey({ 'data/vms/alpha.yaml': 'id: [' })))).toEqual([]);
});
