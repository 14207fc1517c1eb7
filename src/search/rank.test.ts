import { describe, expect, it } from 'vitest';
import { holdsQuery, inOrder, score } from './rank.ts';
import { tellingWords } from './words.ts';

const hit = (page: string, heading?: string, excerpt = '', section = 'Internal', count = 1) => ({
  page,
  ...(heading ? { heading } : {}),
  excerpt,
  section,
  count,
});
const scoreOf = (query: string, one: ReturnType<typeof hit>, share = 1) => {
  const words = tellingWords(query);
  return score({ words }, { hit: one, share, order: 0 });
};

describe('score', () => {
  it('puts the page of that name first, then sections, then mentions, the glossary last', () => {
    const scores = [
      hit('Momentum'),
      hit('Ledger', 'What a momentum holds'),
      hit('Account pool', undefined, 'until a momentum'),
      hit('Glossary', 'Account pool', 'a momentum is', 'Glossary'),
    ].map((one) => scoreOf('momentum', one));
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(scores.length);
  });

  it('lets the glossary win with a term of that name against a mention', () => {
    const term = hit('Glossary', 'Momentum', '', 'Glossary');
    expect(scoreOf('momentum', term)).toBeGreaterThan(scoreOf('momentum', hit('Fees', 'Costs')));
  });

  it('prefers the section that holds the words as they were typed', () => {
    const [whole, parts] = [
      hit('A', 'x', 'the <mark>ApplyBlock</mark> call'),
      hit('A', 'x', 'apply a block'),
    ];
    expect(scoreOf('ApplyBlock', whole)).toBeGreaterThan(scoreOf('ApplyBlock', parts));
  });

  it('counts what the index thinks of the page', () => {
    expect(scoreOf('fee', hit('A'), 1)).toBeGreaterThan(scoreOf('fee', hit('A'), 0.2));
  });
});

describe('inOrder', () => {
  it('lets other pages come between the sections of one', () => {
    const scored = [
      { hit: hit('A', 'one'), score: 9 },
      { hit: hit('A', 'two'), score: 8.9 },
      { hit: hit('A', 'three'), score: 8.8 },
      { hit: hit('B', 'one'), score: 7 },
    ];
    const names = inOrder(scored, 2).map(({ page, heading }) => `${page} ${heading}`);
    expect(names).toEqual(['A one', 'B one', 'A two']);
  });
});

describe('holdsQuery', () => {
  it('accepts other endings and parts of identifiers', () => {
    expect(holdsQuery(['applying', 'blocks'], 'ApplyBlock')).toBe(false);
    expect(holdsQuery(['momentums'], 'a momentum')).toBe(true);
    expect(holdsQuery(['applyblock'], 'Supervisor.ApplyBlock')).toBe(true);
  });

  it('refuses what only begins alike', () => {
    expect(holdsQuery(['xyzzyq'], 'the xy axis')).toBe(false);
    expect(holdsQuery(['momntum'], 'moment and momentum')).toBe(false);
  });
});
