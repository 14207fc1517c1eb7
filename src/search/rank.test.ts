import { describe, expect, it } from 'vitest';
import { bestSections, holdsQuery, rank } from './rank.ts';

const hit = (
  page: string,
  heading: string | undefined,
  excerpt = '',
  section = 'Internal',
  count = 1,
) => ({
  page,
  ...(heading ? { heading } : {}),
  excerpt,
  section,
  count,
});

describe('rank', () => {
  it('puts what is named as the query first and the glossary last', () => {
    const hits = [
      hit('Glossary', 'Account pool', 'a momentum is', 'Glossary'),
      hit('Account pool', undefined, 'until a momentum'),
      hit('Ledger', 'What a momentum holds'),
      hit('Momentum', undefined),
      hit('Glossary', 'Momentum', '', 'Glossary'),
    ];
    expect(rank('momentum', hits).map((one) => one.heading ?? one.page)).toEqual([
      'Momentum',
      'Momentum',
      'What a momentum holds',
      'Account pool',
      'Account pool',
    ]);
  });

  it('prefers the section that holds the identifier itself', () => {
    const hits = [
      hit('A', 'x', 'apply a block'),
      hit('B', 'y', 'the <mark>ApplyBlock</mark> call'),
    ];
    expect(rank('ApplyBlock', hits)[0]?.page).toBe('B');
  });
});

it('bestSections counts words among equals', () => {
  const hits = [
    hit('A', 'one', '', 'Internal', 1),
    hit('A', 'two', '', 'Internal', 5),
    hit('A', 'three', '', 'Internal', 3),
  ];
  expect(bestSections('zz', hits, 2).map((one) => one.heading)).toEqual(['two', 'three']);
});

describe('holdsQuery', () => {
  it('accepts other endings and parts of identifiers', () => {
    expect(holdsQuery('applying blocks', 'ApplyBlock')).toBe(false);
    expect(holdsQuery('momentums', 'a momentum')).toBe(true);
    expect(holdsQuery('applyblock', 'Supervisor.ApplyBlock')).toBe(true);
  });

  it('refuses what only begins alike', () => {
    expect(holdsQuery('xyzzyq', 'the xy axis')).toBe(false);
    expect(holdsQuery('momntum', 'moment and momentum')).toBe(false);
  });
});
