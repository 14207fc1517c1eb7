import { expect, test } from 'vitest';
import { smallSurvey, surveyOf, withRecord } from '../fixture.ts';
import { recordComplete } from './record-complete.ts';

const CELL = `  limits.kinds:
    value: [first]
    scope: documented-only
    sources:
      - {source: manual-2026, section: Kinds}
`;
const without = () => withRecord(CELL, '');

test('a record that answers everything asked of its tier and family passes', () => {
  expect(recordComplete.run(surveyOf(smallSurvey()))).toEqual([]);
});

test('a missing cell of a tier 1 record is reported', () => {
  expect(recordComplete.run(surveyOf(without()))).toMatchObject([
    {
      file: 'data/vms/alpha.yaml',
      line: 13,
      message: 'alpha (tier 1) does not answer limits.kinds.',
    },
  ]);
});

test('a draft, and a tier 2 record without a field that is not core, pass', () => {
  const text = without().get('data/vms/alpha.yaml') ?? '';
  const draft = text.replace('family: evm', 'family: evm\ndraft: true');
  const second = text.replace('tier: 1', 'tier: 2');
  for (const changed of [draft, second]) {
    const files = smallSurvey({ 'data/vms/alpha.yaml': changed });
    expect(recordComplete.run(surveyOf(files))).toEqual([]);
  }
});
