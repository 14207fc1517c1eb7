import { expect, test } from 'vitest';
import { smallSurvey, surveyOf } from '../fixture.ts';
import { forkDiffers } from './fork-differs.ts';

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

const cite = 'scope: derived, sources: [{source: manual-2026, section: A}]';
const run = (cells: string) =>
  forkDiffers.run(surveyOf(smallSurvey({ 'data/vms/beta.yaml': fork('', cells) })));

test('a value that differs passes', () => {
  expect(run(`{limits.code-size: {value: 49152, ${cite}}}`)).toEqual([]);
});

test('a value that the parent has as well is reported, wherever it was found', () => {
  expect(run(`{limits.code-size: {value: 24576, ${cite}}}`)).toMatchObject([
    { file: 'data/vms/beta.yaml', line: 17, fix: 'Remove the cell: it is taken from the parent.' },
  ]);
});

test('a field that is never inherited may repeat', () => {
  const value =
    '[{component: fee, to: burn, percent: 40}, {component: fee, to: miner, percent: 60}]';
  expect(run(`{limits.shares: {value: ${value}, ${cite}}}`)).toEqual([]);
});
