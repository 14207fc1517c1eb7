import { expect, test } from 'vitest';
import { smallSurvey, surveyOf, withRecord } from '../fixture.ts';
import { isVm } from '../schema/record.ts';
import { csvLong, csvWide } from './csv.ts';
import { surveyExport } from './json.ts';
import { resolveRecord } from './resolve.ts';
import { flatTable } from './table.ts';

const PERMALINK = `https://github.com/owner/node/blob/${'a'.repeat(40)}/limits.go#L3-L5`;

const BETA = `id: beta
name: Beta, "the fork"
vm: AVM
network: mainnet
tier: 2
family: evm
summary: A fork.
repos:
  - {name: fork, url: https://github.com/owner/fork, role: reference}
extends:
  record: alpha
  note: Everything at the time of the fork.
  sources:
    - {source: manual-2026, section: Forks}
defaults: {version: Three, asOf: 2026-02-01}
versions: {Three: 2026-01-20}
cells:
  limits.kinds:
    state: unknown
    searched: [manual-2026]
`;

const survey = surveyOf(smallSurvey({ 'data/vms/beta.yaml': BETA }));
const cellOf = (record: string, field: string) =>
  flatTable(survey).find((cell) => cell.record === record && cell.field === field);

test('a cell carries its value, its text and a permanent link to its source', () => {
  expect(cellOf('alpha', 'limits.code-size')).toEqual({
    record: 'alpha',
    field: 'limits.code-size',
    state: 'known',
    value: 24576,
    unit: 'byte',
    text: '24,576 bytes',
    scope: 'protocol-constant',
    confidence: 'code',
    version: 'One',
    asOf: '2026-01-10',
    sources: [
      {
        source: 'node-2026-01',
        title: 'A node',
        place: 'MaxCode, limits.go:3-5',
        url: PERMALINK,
        date: '2026-01-10',
      },
    ],
  });
});

test("a fork's cell comes from the parent, with the parent's version, unless the field is never inherited", () => {
  expect(cellOf('beta', 'limits.code-size')).toMatchObject({
    value: 24576,
    version: 'One',
    inheritedFrom: 'alpha',
  });
  expect(cellOf('beta', 'limits.shares')).toMatchObject({ state: 'missing', text: '' });
});

test('an own answer wins over the parent, even when it is unknown', () => {
  expect(cellOf('beta', 'limits.kinds')).toMatchObject({
    state: 'unknown',
    text: 'unknown',
    searched: ['manual-2026'],
  });
});

test('a field that is not asked of the family is not applicable', () => {
  expect(cellOf('alpha', 'limits.wasm-only')).toMatchObject({ state: 'not-applicable' });
});

test('missing fields are those the tier asks for', () => {
  const beta = survey.records.get('beta')?.data;
  if (beta === undefined || !isVm(beta)) throw new Error('beta is a record');
  const first = { ...beta, tier: 1 as const };
  expect(resolveRecord(survey, beta).missing).toEqual([]);
  expect(resolveRecord(survey, first).missing.map((field) => field.id)).toEqual(['limits.shares']);
});

test('drafts are in no output', () => {
  const draft = surveyOf(withRecord('family: evm', 'family: evm\ndraft: true'));
  expect(flatTable(draft)).toEqual([]);
  expect(surveyExport(draft, 'CC-BY-4.0').records).toEqual([]);
});

test('the long CSV has one line a cell, lists as JSON, sources as addresses', () => {
  const lines = csvLong(survey).split('\n');
  expect(lines[0]).toBe(
    'record,field,state,value,unit,text,scope,confidence,version,as_of,inherited_from,note,sources',
  );
  expect(lines[1]).toBe(
    `alpha,limits.code-size,known,24576,byte,"24,576 bytes",protocol-constant,code,One,2026-01-10,,,${PERMALINK}`,
  );
  expect(lines).toContain(
    'alpha,limits.kinds,known,"[""first""]",,First,documented-only,docs,One,2026-01-10,,,https://docs.example.org/manual',
  );
  expect(lines).toHaveLength(1 + 4 + 3 + 1);
});

test('the wide CSV has one line a record, with quotes where they are needed', () => {
  expect(csvWide(survey)).toBe(
    [
      'record,name,vm,network,tier,limits.code-size,limits.kinds,limits.shares,limits.wasm-only',
      'alpha,Alpha,AVM,mainnet,1,"24,576 bytes",First,"fee (burn, 40 %); fee (miner, 60 %)",not applicable',
      'beta,"Beta, ""the fork""",AVM,mainnet,2,"24,576 bytes",unknown,,not applicable',
      '',
    ].join('\n'),
  );
});

test('the JSON names its version and licence and survives a round trip', () => {
  const data = surveyExport(survey, 'CC-BY-4.0');
  expect(data).toMatchObject({ schemaVersion: '1.0', licence: 'CC-BY-4.0', mentions: [] });
  expect(data.records.map((record) => record.id)).toEqual(['alpha', 'beta']);
  expect(data.records[1]?.cells).not.toHaveProperty('limits.shares');
  expect(JSON.parse(JSON.stringify(data))).toEqual(data);
});
