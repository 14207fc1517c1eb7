import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkGlossary, checkTerms } from './check.ts';
import { parseTerm } from './load.ts';
import { inAlphabet } from './terms.ts';

const good =
  'term: momentum\nshort: The block of the momentum chain, made about every ten seconds.\n';

describe('parseTerm', () => {
  it('reads a term and takes its id from the file name', () => {
    expect(parseTerm('data/glossary/momentum.yaml', good)).toEqual({
      term: {
        id: 'momentum',
        term: 'momentum',
        short: 'The block of the momentum chain, made about every ten seconds.',
      },
    });
  });

  it('names file, line and key of what is wrong', () => {
    const result = parseTerm('data/glossary/x.yaml', `${good}colour: red\n`);
    expect(result).toMatchObject({
      problems: [{ file: 'data/glossary/x.yaml', rule: 'glossary-record' }],
    });
    const short = parseTerm('data/glossary/x.yaml', 'term: xx\nshort: too short\n');
    expect(short).toMatchObject({ problems: [{ line: 2 }] });
  });

  it('turns any text into a term or into problems', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const result = parseTerm('data/glossary/any.yaml', text);
        expect('term' in result || result.problems.length > 0).toBe(true);
      }),
    );
  });
});

describe('checkTerms', () => {
  const base = { short: 'A sentence that is long enough to be accepted.' };

  it('refuses a reference to a term that does not exist', () => {
    expect(checkTerms([{ id: 'a', term: 'aa', ...base, see: ['b'] }])).toMatchObject([
      { rule: 'glossary-see' },
    ]);
  });

  it('refuses one name for two terms', () => {
    const terms = [
      { id: 'a', term: 'Pillar', ...base },
      { id: 'b', term: 'bb', aliases: ['pillar'], ...base },
    ];
    expect(checkTerms(terms)).toMatchObject([
      { rule: 'glossary-name', file: 'data/glossary/b.yaml' },
    ]);
  });

  it('finds nothing wrong with the glossary as it stands', () => {
    expect(checkGlossary('.')).toEqual([]);
  });
});

it('sorts without regard to case', () => {
  const sorted = inAlphabet([
    { id: 'z', term: 'ZNN', short: '' },
    { id: 'a', term: 'account', short: '' },
  ]);
  expect(sorted.map((term) => term.id)).toEqual(['a', 'z']);
});
