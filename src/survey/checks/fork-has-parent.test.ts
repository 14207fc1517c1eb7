import { expect, test } from 'vitest';
import { smallSurvey, surveyOf, withRecord } from '../fixture.ts';
import { forkHasParent } from './fork-has-parent.ts';

const fork = (head: string, cells: string) => `id: beta
name: Beta
vm: AVM
network: mainnet
tier: 2
family: evm
summary: A fork.
repos:
  - {name: node, url: https://github.com/owner/fork, role: reference}
extends:
  record: alpha
  note: Everything.
  sources:
    - {source: manual-2026, section: Forks}
defaults: {version: One, asOf: 2026-01-10}
versions: {One: 2025-12-01}
${head}cells: ${cells}
`;

const run = (text: string) =>
  forkHasParent.run(surveyOf(smallSurvey({ 'data/vms/beta.yaml': text })));

test('a parent with cells and of the same family passes', () => {
  expect(run(fork('', '{}'))).toEqual([]);
});

test('a parent that is not there is reported', () => {
  expect(run(fork('', '{}').replace('record: alpha', 'record: gamma'))).toMatchObject([
    { file: 'data/vms/beta.yaml', line: 11, message: '"gamma" is no record with cells.' },
  ]);
});

test('a parent of another family is reported', () => {
  expect(run(fork('', '{}').replace('family: evm', 'family: wasm'))).toHaveLength(1);
});

test('records that inherit from each other are reported', () => {
  const text =
    'extends: {record: beta, note: Back., sources: [{source: manual-2026, section: A}]}\ndefaults:';
  const files = new Map(withRecord('defaults:', text)).set('data/vms/beta.yaml', fork('', '{}'));
  expect(forkHasParent.run(surveyOf(files)).map((problem) => problem.message)).toEqual([
    '"beta" leads back to "alpha".',
    '"alpha" leads back to "beta".',
  ]);
});
