import { corrected, normal } from './alternatives.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isCommon, isIdentifier, tellingWords } from './words.ts';

/** One way to ask the index; the words that its answers are judged by. */
export interface Asking {
  readonly text: string;
  readonly words: readonly string[];
  /** How many pages of the index’s answer are looked at. */
  readonly pages: number;
  /** Words that a page must hold letter by letter to count as an answer. */
  readonly literal?: readonly string[];
}

/** How a query is put to the index. */
export interface Plan {
  /** The ways to ask, all at once. */
  readonly askings: readonly Asking[];
  /** The query in the spelling that is asked for, and the words that were changed; absent if none was. */
  readonly corrected?: { readonly query: string; readonly unknown: readonly string[] };
  /** The query as it was typed, which comes first where a page holds it. */
  readonly asTyped?: Asking;
}

/** Pages looked at for a whole query, and for one that leaves a word out. */
const WHOLE = 8;
const RELAXED = 4;

/**
 * Plans how to answer a query. Words that nobody wrote are corrected; since a word of a single page
 * counts as one that nobody wrote, the query is also asked as it was typed.
 */
export function planQuery(query: string, vocabulary: Vocabulary): Plan {
  const typed = query.trim();
  if (isIdentifier(typed)) return { askings: identifierAskings(typed) };
  const { text, mended } = rightSpelling(typed, vocabulary);
  const askings = askingsFor(tellingWords(text), typed, vocabulary);
  if (mended.length === 0) return { askings };
  const asTyped = { ...asking(tellingWords(typed)), literal: mended };
  return { askings, corrected: { query: text, unknown: mended }, asTyped };
}

/** Pages name a method of the RPC, or of a type, with and without what stands before the dot. */
function identifierAskings(typed: string): Asking[] {
  const names = new Set([typed, typed.split('.').at(-1) ?? typed]);
  return [...names].map((name) => ({ text: name, words: [name.toLowerCase()], pages: WHOLE }));
}

/**
 * The ways in which words are put to the index at once: without those that every text holds, with
 * other names replaced by the words of the site, as the identifier whose parts were typed, and, since
 * the index wants every word, with one word of a longer query left out.
 */
function askingsFor(words: readonly string[], typed: string, vocabulary: Vocabulary): Asking[] {
  const { synonyms, identifiers } = vocabulary;
  const askings: Asking[] = [asking(words)];
  const joined = normal(typed);
  const identifier = identifiers.find((name) => normal(name) === joined);
  if (identifier !== undefined && /[\s_-]/.test(typed)) {
    askings.push({ text: identifier, words: [identifier.toLowerCase()], pages: WHOLE });
  }
  const translated = translate(words, synonyms);
  if (translated !== undefined) askings.push(asking(tellingWords(translated)));
  for (const { words: whole } of [...askings]) {
    if (whole.length < 3) continue;
    for (const left of whole.slice(0, 5)) {
      const text = whole.filter((word) => word !== left).join(' ');
      askings.push({ text, words: whole, pages: RELAXED });
    }
  }
  return askings;
}

/**
 * The query with words nobody wrote corrected, unless they begin one (the reader may still be typing), and
 * which they were.
 */
function rightSpelling(
  query: string,
  vocabulary: Vocabulary,
): { text: string; mended: readonly string[] } {
  const unfinished = (word: string) => vocabulary.words.some((known) => known.startsWith(word));
  const { synonyms } = vocabulary;
  const mended: string[] = [];
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .map((typed) => {
      const word = typed.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '');
      if (isCommon(word) || unfinished(word) || Object.hasOwn(synonyms, word)) return typed;
      const better = corrected(word, vocabulary);
      if (better !== undefined) mended.push(word);
      return better ?? typed;
    });
  return { text: words.join(' '), mended };
}

function asking(words: readonly string[]): Asking {
  return { text: words.join(' '), words, pages: WHOLE };
}

/** Replaces the longest names first, each once; undefined when there is none. */
export function translate(
  words: readonly string[],
  synonyms: Vocabulary['synonyms'],
): string | undefined {
  const result: string[] = [];
  let changed = false;
  for (let at = 0; at < words.length; ) {
    let taken = 1;
    let text = words[at] ?? '';
    for (let size = Math.min(4, words.length - at); size > 0; size--) {
      const known = nameIn(synonyms, words.slice(at, at + size).join(' '));
      if (known === undefined) continue;
      changed ||= known !== text;
      [taken, text] = [size, known];
      break;
    }
    result.push(text);
    at += taken;
  }
  return changed ? result.join(' ') : undefined;
}

function nameIn(synonyms: Vocabulary['synonyms'], name: string): string | undefined {
  const singular = name.replace(/s$/, '');
  for (const one of [name, singular, `${name}s`]) {
    if (Object.hasOwn(synonyms, one)) return synonyms[one];
  }
  return undefined;
}
