import { describe, expect, it } from 'vitest';
import { index, url } from '../citations/fixtures/index.ts';
import type { Claim } from './claim.ts';
import { textParts } from './text.ts';
import { groupClaims } from './view.ts';

const claim: Claim = {
  id: 'pump',
  claim: 'A pump is started by its valve.',
  made: [{ where: 'The pump paper', date: 'unknown' }],
  verdict: 'wrong',
  short: 'A pump is started by its owner.',
  explanation: 'The owner calls Start, and the valve is opened after that.',
  evidence: [
    { symbol: 'Pump.Start', url: url('vm/pump.go#L20-L40') },
    { absent: 'valve starts', searched: 'all files' },
  ],
  pages: ['/internal/pump/', '/internal/hose/'],
  checked: '2026-11-22',
};

describe('groupClaims', () => {
  const titleOf = (address: string) => (address === '/internal/pump/' ? 'Pumps' : undefined);
  const confirmed = { ...claim, id: 'b', verdict: 'confirmed' as const };

  it('groups by verdict in the order of the page and leaves empty groups out', () => {
    const groups = groupClaims([confirmed, claim], index, titleOf);
    expect(groups.map(({ verdict, claims }) => [verdict, claims.length])).toEqual([
      ['wrong', 1],
      ['confirmed', 1],
    ]);
  });

  it('says where evidence is, and links only pages that exist', () => {
    const [group] = groupClaims([claim], index, titleOf);
    expect(group?.claims[0]).toMatchObject({
      evidence: [
        {
          kind: 'code',
          symbol: 'Pump.Start',
          place: 'vm/pump.go, 20–40',
          text: 'Pump.Start · vm/pump.go lines 20–40 · 1111111',
        },
        { kind: 'absence', absent: 'valve starts', searched: 'all files' },
      ],
      pages: [{ address: '/internal/pump/', title: 'Pumps' }],
    });
  });
});

describe('textParts', () => {
  it('tells code from words', () => {
    expect(textParts('see `a` and `b`.')).toEqual([
      { code: false, text: 'see ' },
      { code: true, text: 'a' },
      { code: false, text: ' and ' },
      { code: true, text: 'b' },
      { code: false, text: '.' },
    ]);
  });

  it('keeps a single backtick', () => {
    expect(textParts('a ` b')).toEqual([{ code: false, text: 'a ` b' }]);
  });
});
