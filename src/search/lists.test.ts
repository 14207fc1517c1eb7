import { describe, expect, it, test } from 'vitest';
import { checkSearchLists, queryProblems, synonymProblems } from './check.ts';
import { indexedHtml } from './indexed-html.ts';
import { planQuery } from './plan.ts';
import { parseQueries, placeOf } from './queries.ts';
import { parseSynonyms, synonymTable } from './synonyms.ts';
import { coverage, isIdentifier, tellingWords } from './words.ts';

const vocabulary = {
  words: ['momentum', 'plasma', 'network', 'election', 'pillar', 'calls'],
  identifiers: ['GetFrontierMomentum'],
  synonyms: { 'hard fork': 'spork', chosen: 'election', validator: 'pillar' },
};
const texts = (query: string) => planQuery(query, vocabulary).askings.map(({ text }) => text);

describe('ways to ask', () => {
  it('leaves out what every text holds, and asks in the words of the site too', () => {
    expect(texts('What is a momentum?')).toEqual(['momentum']);
    expect(texts('when is a hard fork')).toEqual(['hard fork', 'spork']);
    expect(texts('Validators')).toEqual(['validators', 'pillar']);
  });

  it('leaves out one word of a longer question, judged by all of them', () => {
    const { askings } = planQuery('momentum plasma network', vocabulary);
    expect(askings.map(({ text }) => text)).toEqual([
      'momentum plasma network',
      'plasma network',
      'momentum network',
      'momentum plasma',
    ]);
    expect(askings.every(({ words }) => words.length === 3)).toBe(true);
  });

  it('knows identifiers, their parts, and what stands before a dot', () => {
    expect(texts('ledger.getFrontierMomentum')).toEqual([
      'ledger.getFrontierMomentum',
      'getFrontierMomentum',
    ]);
    expect(texts('get frontier momentum')).toContain('GetFrontierMomentum');
  });

  it('corrects a word that nobody wrote, unless it begins one', () => {
    expect(texts('momntum')).toEqual(['momentum']);
    expect(texts('momen')).toEqual(['momen']);
  });

  it('asks something whatever was typed', () => {
    for (const query of ['the', 'a b', '?', 'constructor', '__proto__', 'toString']) {
      expect(texts(query).every((text) => typeof text === 'string')).toBe(true);
      expect(texts(query).length).toBeGreaterThan(0);
    }
  });
});

test('words of a query', () => {
  expect(tellingWords('How does “it” work, and why?')).toEqual(['work']);
  expect(tellingWords('to be or not to be')).toEqual(['to', 'be', 'or', 'not', 'to', 'be']);
  expect(['ApplyBlock', 'a.b', 'snake_case'].every(isIdentifier)).toBe(true);
  expect(['momentum', 'block time', 'QSR'].some(isIdentifier)).toBe(false);
  expect(coverage(['executes', 'calls'], 'Who executed a thing')).toBe(0.5);
});

describe('indexedHtml', () => {
  it('keeps the words of cells apart and reads the description behind the title', () => {
    const html =
      '<meta name=description content="In plain words"><h1>Title</h1><table><tr><td>one<td>two</table>';
    const text = indexedHtml(html).replace(/<[^>]*>/g, '');
    expect(text.trim().split(/\s+/)).toEqual(['Title', 'In', 'plain', 'words', 'one', 'two']);
  });

  it('needs no description', () => {
    expect(indexedHtml('<h1>Title</h1>')).toBe(' <h1>Title</h1>');
  });

  it('is refused where the indexer would leave out all that follows', () => {
    const main = (mark: string) => `<main data-pagefind-body>${mark}<p>Text.</main>`;
    expect(() => indexedHtml(main('<p data-pagefind-ignore>Back'))).toThrow('into a <div');
    expect(() => indexedHtml(main('<li class=a data-pagefind-ignore="">Back'))).toThrow('<li');
    expect(indexedHtml(main('<div data-pagefind-ignore>Back</div>'))).toContain('Text.');
  });
});

test('a page answers for each of its sections, a section for itself', () => {
  const query = { ask: 'x', kind: 'term' as const, finds: ['/a/', '/b/#c'] };
  expect(placeOf(query, ['/z/', '/a/#s'])).toBe(2);
  expect(placeOf(query, ['/b/#d', '/b/#c'])).toBe(2);
  expect(placeOf(query, ['/ab/', '/a/b/'])).toBeUndefined();
});

test('other names lead where the list says, before the glossary', () => {
  const table = synonymTable({ Plasma: ['Gas', 'fee'] }, [
    { term: 'Cost', aliases: ['fee', 'price'] },
  ]);
  expect(table).toEqual({ gas: 'plasma', fee: 'plasma', price: 'cost' });
});

describe('the lists', () => {
  it('hold: enough questions, enough names, and answers that exist', () => {
    expect(checkSearchLists(process.cwd())).toEqual([]);
  });

  it.each([
    ['- {ask: "x?", kind: riddle, finds: [/a/]}', parseQueries],
    ['- {ask: "x?", kind: term, finds: [a]}', parseQueries],
    ['plasma: gas', parseSynonyms],
  ])('%s is refused', (text, parse) => {
    expect(() => parse(text)).toThrow(/./);
  });

  it('says what is asked twice, missing or too little', () => {
    const text = '\n- {ask: momentum, kind: term, finds: [/gone/]}\n';
    const [query] = parseQueries(text);
    const problems = queryProblems(query ? [query, query] : [], text, () => false);
    expect(problems).toMatchObject([
      { line: 1, message: expect.stringContaining('2 questions') },
      { line: 2, message: expect.stringContaining('/gone/') },
      { line: 2, message: expect.stringContaining('asked twice') },
      { line: 2 },
    ]);
    const doubled = synonymProblems({ plasma: ['gas', 'Plasma'], fee: ['gas'] }, 'plasma:\nfee:\n');
    expect(doubled.map(({ line }) => line)).toEqual([1, 2, 1]);
  });
});
