import { describe, expect, it } from 'vitest';
import { planQuery } from './plan.ts';

const vocabulary = {
  words: ['frontier', 'momentum', 'plasma', 'propagation'],
  identifiers: ['GetFrontierMomentum'],
  synonyms: { gas: 'plasma', 'state root': 'changes hash' },
};
const texts = (query: string) => planQuery(query, vocabulary).askings.map(({ text }) => text);

describe('planQuery', () => {
  it('asks for a known word as it is, and says that nothing was corrected', () => {
    const plan = planQuery('Plasma', vocabulary);
    expect(plan).toEqual({ askings: [{ text: 'plasma', words: ['plasma'], pages: 8 }] });
  });

  it('says which spelling it asks for, and asks for what was typed besides', () => {
    const plan = planQuery('what is propagatoin?', vocabulary);
    expect(plan.corrected).toEqual({ query: 'what is propagation', unknown: ['propagatoin'] });
    expect(plan.askings[0]?.text).toBe('propagation');
    expect(plan.asTyped).toMatchObject({ text: 'propagatoin', literal: ['propagatoin'] });
  });

  it('takes neither a question mark nor a word of every text for a slip', () => {
    expect(planQuery('What would a momentum?', vocabulary).corrected).toBeUndefined();
  });

  it('leaves a word alone that may become a known one', () => {
    expect(planQuery('propag', vocabulary).corrected).toBeUndefined();
  });

  it('asks by other names too, which is no correction', () => {
    expect(texts('gas')).toEqual(['gas', 'plasma']);
    expect(planQuery('gas', vocabulary).corrected).toBeUndefined();
  });
});
