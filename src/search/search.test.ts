import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alternatives, distance, nearest, splitIdentifier } from './alternatives.ts';
import { pageWords } from './page-words.ts';
import { buildVocabulary } from './vocabulary.ts';
import { mayBeParts } from './words.ts';

const vocabulary = {
  words: ['frontier', 'moment', 'momentum', 'plasma', 'pillar'],
  identifiers: ['GetFrontierMomentum', 'Supervisor.ApplyBlock'],
  synonyms: { 'proof of work': 'pow', snapshot: 'momentum' },
};

describe('alternatives', () => {
  it('finds an identifier however it is written', () => {
    for (const query of [
      'get frontier momentum',
      'get_frontier_momentum',
      'Get-Frontier-Momentum',
    ]) {
      expect(alternatives(query, vocabulary)[0]).toEqual({
        query: 'GetFrontierMomentum',
        why: 'identifier',
      });
    }
  });

  it('splits an identifier that nobody wrote', () => {
    expect(alternatives('PlasmaPillar', vocabulary)).toContainEqual({
      query: 'plasma pillar',
      why: 'parts',
    });
  });

  it('corrects a typo', () => {
    expect(alternatives('momntum', vocabulary)).toEqual([{ query: 'momentum', why: 'spelling' }]);
    expect(alternatives('plsama', vocabulary)).toEqual([{ query: 'plasma', why: 'spelling' }]);
  });

  it('knows other names', () => {
    expect(alternatives('Snapshot', vocabulary)[0]).toEqual({ query: 'momentum', why: 'synonym' });
  });

  it('offers nothing for a known word', () => {
    expect(alternatives('momentum', vocabulary)).toEqual([]);
  });
});

describe('splitIdentifier', () => {
  it('cuts at case, underscore, dot and acronym', () => {
    expect(splitIdentifier('GetRPCServer_v2.Name')).toEqual(['get', 'rpc', 'server', 'v2', 'name']);
  });
});

describe('distance', () => {
  it('is a metric that counts a swap as one', () => {
    expect(distance('momentum', 'momentum')).toBe(0);
    expect(distance('plsama', 'plasma')).toBe(1);
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        expect(distance(a, b)).toBe(distance(b, a));
        expect(distance(a, b) === 0).toBe(a === b);
        expect(distance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });

  it('does not reach for far words', () => {
    expect(nearest('zzzzzz', vocabulary.words)).toBeUndefined();
  });
});

describe('pageWords', () => {
  it('reads marked parts only and tells code from prose', () => {
    const html =
      '<nav>elsewhere</nav><main data-pagefind-body><p>A momentum<br>follows <code>Supervisor.ApplyBlock</code> and <code>true</code></p></main><p>after</p>';
    expect(pageWords(html)).toEqual({
      words: ['applyblock', 'follows', 'momentum', 'supervisor', 'true'],
      identifiers: ['ApplyBlock', 'Supervisor.ApplyBlock'],
    });
  });
});

describe('buildVocabulary', () => {
  it('keeps words of two pages, all identifiers, and aliases', () => {
    const page = (words: string[], identifiers: string[] = []) => ({ words, identifiers });
    const built = buildVocabulary(
      [page(['plasma', 'once'], ['A_B']), page(['plasma'], ['A_B'])],
      [{ term: 'Momentum', aliases: ['Snapshot'] }],
    );
    expect(built).toEqual({
      words: ['momentum', 'plasma'],
      identifiers: ['A_B'],
      synonyms: { snapshot: 'momentum' },
    });
  });
});

it('knows what may be the parts of an identifier, and what is a question or one word', () => {
  for (const query of ['get frontier momentum', 'apply_block', 'Apply-Block'])
    expect(mayBeParts(query)).toBe(true);
  for (const query of ['momentum', 'what is plasma', '', 'one two three four five six'])
    expect(mayBeParts(query)).toBe(false);
});
