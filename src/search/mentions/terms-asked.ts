import { nearest, normal } from '../alternatives.ts';
import { type Asking, planQuery } from '../plan.ts';
import { isIdentifier, mayBeParts } from '../words.ts';
import { numbersOf } from './find-mentioned.ts';
import type { MentionList, MentionShard } from './mention-shard.ts';
import { rootOf, termsOf } from './terms.ts';

/** One way to ask, as terms: each word by those that may stand for it. */
export interface AskedTerms {
  readonly words: Asking['words'];
  readonly groups: readonly AskedWord[];
  /** Whether it is a single name out of code, which may have been typed in parts. */
  readonly isName: boolean;
}

export interface AskedWord {
  readonly word: string;
  readonly terms: readonly string[];
}

/** Most words of a query that are looked for, so that a long one does not load the whole index. */
const MOST_ASKED = 10;

/** The ways in which a query is asked: its words that tell, and what they stand for on this site. */
export function termsAsked(
  query: string,
  synonyms: Readonly<Record<string, string>>,
): AskedTerms[] {
  const byWords = new Map<string, AskedTerms>();
  const add = (asked: AskedTerms) => {
    const [words, groups] = [asked.words.slice(0, MOST_ASKED), asked.groups.slice(0, MOST_ASKED)];
    const key = words.join(' ');
    if (groups.length > 0 && !byWords.has(key)) byWords.set(key, { ...asked, words, groups });
  };
  for (const { text, words } of planQuery(query, { words: [], identifiers: [], synonyms }).askings)
    add(
      isIdentifier(text) ? nameAsked(text) : { words, groups: words.map(wordAsked), isName: false },
    );
  if (mayBeParts(query)) add(nameAsked(query));
  return [...byWords.values()];
}

function wordAsked(word: string): AskedWord {
  const terms = termsOf(word);
  return { word, terms: terms.length > 0 ? terms : [rootOf(word)] };
}

function nameAsked(name: string): AskedTerms {
  const term = normal(name);
  return { words: [term], groups: [{ word: term, terms: [term] }], isName: true };
}

/** The shard that holds a term, if any does. */
export function shardOf(term: string, { starts }: MentionList): number {
  const after = starts.findIndex((start) => start > term);
  return after === -1 ? starts.length - 1 : after - 1;
}

/** Most shards that are looked through for what a word may have been meant to be. */
const MOST_SHARDS = 4;
/** Shortest beginning that is taken for a word still being typed, and shortest word that is corrected. */
const SHORTEST = { begun: 3, corrected: 4 };

/** The shards with the words that begin with the same two letters, those near the word first. */
export function shardsAround(term: string, list: MentionList): number[] {
  if (term.length < SHORTEST.begun) return [];
  const two = term.slice(0, 2);
  const [first, last] = [shardOf(two, list), shardOf(`${two}\uffff`, list)];
  const own = shardOf(term, list);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
    .sort((a, b) => Math.abs(a - own) - Math.abs(b - own) || a - b)
    .slice(0, MOST_SHARDS);
}

/** Most words that are taken for the one that is being typed. */
const MOST_WORDS = 4;

/** The words of a way to ask that no page says, where their shards are there. */
export function wordsUnsaid({ groups }: AskedTerms, shards: readonly MentionShard[]): AskedWord[] {
  return groups.filter(({ terms }) => terms.every((term) => !numbersOf(term, shards)));
}

/**
 * The same with other terms for a word that no page says: the most usual that it begins or, if it begins
 * none, the one that it is most like.
 */
export function meant(asked: AskedTerms, shards: readonly MentionShard[]): AskedTerms {
  const unsaid = wordsUnsaid(asked, shards);
  if (unsaid.length === 0) return asked;
  const rarity = (term: string) => numbersOf(term, shards)?.[0] ?? 0;
  const known = [...new Set(shards.flatMap((shard) => Object.keys(shard)))].sort(
    (a, b) => rarity(a) - rarity(b) || (a < b ? -1 : 1),
  );
  const groups = asked.groups.map((group) => {
    const [term = ''] = group.terms;
    if (!unsaid.includes(group)) return group;
    const begun = term.length < SHORTEST.begun ? [] : known.filter((one) => one.startsWith(term));
    if (begun.length > 0) return { ...group, terms: begun.slice(0, MOST_WORDS) };
    const better = term.length < SHORTEST.corrected ? undefined : nearest(term, known);
    return better === undefined ? group : { word: better, terms: [better] };
  });
  return { ...asked, words: groups.map(({ word }) => word), groups };
}
