import { describe, expect, it } from 'vitest';
import { checkRecords } from './check.ts';
import { claimsOf, sortClaims } from './claim.ts';
import { type ClaimRecord, loadClaims, parseClaim } from './load.ts';

const LINK = `https://github.com/zenon-network/go-zenon/blob/${'1'.repeat(40)}/vm/x.go#L1`;
const GOOD = `claim: A pump is started by its valve.
made:
  - where: The pump paper
    date: "2020-03"
    url: https://example.org/pump
verdict: wrong
short: A pump is started by its owner.
explanation: The owner calls Start, and the valve is opened after that.
evidence:
  - symbol: Pump.Start
    url: ${LINK}
    note: the call
pages:
  - /internal/pump/
checked: "2026-11-22"
`;

function record(text: string, file = 'data/claims/pump.yaml'): ClaimRecord {
  const result = parseClaim(file, text);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.record;
}

function problems(text: string, ...more: ClaimRecord[]): string[] {
  const site = { hasPage: (address: string) => address === '/internal/pump/' };
  return checkRecords([record(text), ...more], site).map(
    ({ rule, file, line, column }) => `${file}:${line}:${column} ${rule}`,
  );
}

describe('parseClaim', () => {
  it('reads a claim; its id is the file’s name', () => {
    expect(record(GOOD).claim).toMatchObject({ id: 'pump', verdict: 'wrong' });
  });

  it.each([
    ['an unknown key', `${GOOD}author: me\n`, '1:1', 'author'],
    ['a missing key', GOOD.replace(/short:.*\n/, ''), '1:1', 'short'],
    ['an unknown verdict', GOOD.replace('verdict: wrong', 'verdict: false'), '6:10', 'verdict'],
    ['a date that is none', GOOD.replace('2020-03', 'March'), '4:11', 'made.0.date'],
    ['evidence at a branch', GOOD.replace('1'.repeat(40), 'master'), '11:10', 'evidence.0'],
    ['an address without slash', GOOD.replace('/pump/', '/pump'), '14:5', 'pages.0'],
    ['broken YAML', GOOD.replace('verdict: wrong', 'verdict: [wrong'), '7:1', ''],
    ['a key twice', `${GOOD}verdict: wrong\n`, '16:1', 'unique'],
  ])('refuses %s', (_name, text, place, message) => {
    const result = parseClaim('data/claims/pump.yaml', text);
    const [first] = 'problems' in result ? result.problems : [];
    expect(first).toMatchObject({ rule: 'claim-record', file: 'data/claims/pump.yaml' });
    expect(`${first?.line}:${first?.column}`).toBe(place);
    expect(first?.message).toContain(message);
  });

  it('refuses a file whose name is no id', () => {
    const result = parseClaim('data/claims/My Pump.yml', GOOD);
    expect(result).toMatchObject({ problems: [{ rule: 'claim-record' }] });
  });
});

describe('checkRecords', () => {
  it('accepts a good claim', () => {
    expect(problems(GOOD)).toEqual([]);
  });

  const bare = GOOD.replace(/evidence:[\s\S]*pages:/, 'evidence: []\npages:');
  it.each([
    ['a page that does not exist', GOOD.replace('/pump/', '/hose/'), '14:5 claim-page'],
    ['a page listed twice', GOOD.replace(/( {2}- \/i.*\n)/, '$1$1'), '15:5 claim-page'],
    ['a date after the check', GOOD.replace('2020-03', '2026-12'), '4:11 claim-date'],
    ['a user name', GOOD.replace('The pump paper', 'Posts by @pumper'), '3:12 claim-person'],
    ['a chat', GOOD.replace('example.org', 't.me'), '5:10 claim-person'],
    ['a verdict without code', bare, '9:11 claim-evidence'],
    [
      'an absence without a search',
      bare.replace('wrong', 'not-implemented'),
      '9:11 claim-evidence',
    ],
  ])('refuses %s', (_name, text, expected) => {
    expect(problems(text)).toEqual([`data/claims/pump.yaml:${expected}`]);
  });

  it('refuses the same claim in two files', () => {
    const twin = record(GOOD.replace('A pump is', 'A PUMP, is'), 'data/claims/twin.yaml');
    expect(problems(GOOD, twin)).toEqual(['data/claims/twin.yaml:1:8 claim-twin']);
  });

  it('lets "cannot be verified" stand without evidence', () => {
    expect(problems(bare.replace('wrong', 'unverifiable'))).toEqual([]);
  });
});

describe('claims in order', () => {
  const { claim } = record(GOOD);
  const confirmed = { ...claim, id: 'a', verdict: 'confirmed' as const, pages: [] };

  it('go by verdict, then by id', () => {
    expect(sortClaims([confirmed, claim]).map(({ id }) => id)).toEqual(['pump', 'a']);
  });

  it('are found by the page they concern', () => {
    expect(claimsOf('/internal/pump/', [confirmed, claim])).toEqual([claim]);
  });
});

it('the claims of the site are well formed', () => {
  const { records, problems: found } = loadClaims(process.cwd());
  expect(found).toEqual([]);
  const everywhere = { hasPage: () => true };
  expect(checkRecords(records, everywhere)).toEqual([]);
  expect(records.length).toBeGreaterThan(30);
});
