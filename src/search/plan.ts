import { corrected, normal } from './alternatives.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isIdentifier, tellingWords } from './words.ts';

/** One way to ask the index; the words that its answers are judged by. */
export interface Asking {
  readonly text: string;
  readonly words: readonly string[];
  /** How many pages of the index’s answer are looked at. */
  readonly pages: number;
}

/** Pages looked at for a whole query, and for one that leaves a word out. */
const WHOLE = 8;
const RELAXED = 4;

/**
 * The ways in which a query is put to the index at once: without the words that every text holds, with
 * other names replaced by the words of the site, as the identifier whose parts were typed, and, since
 * the index wants every word, with one word of a longer query left out. An identifier is asked as it is.
 */
export function planQueries(query: string, vocabulary: Vocabulary): Asking[] {
  const { synonyms, identifiers } = vocabulary;
  const typed = query.trim();
  if (isIdentifier(typed)) {
    // Pages name a method of the RPC, or of a type, with and without what stands before the dot.
    const names = new Set([typed, typed.split('.').at(-1) ?? typed]);
    return [...names].map((name) => ({ text: name, words: [name.toLowerCase()], pages: WHOLE }));
  }
  const words = tellingWords(rightSpelling(typed, vocabulary));
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

/** The query with words nobody wrote corrected, unless they begin one: the reader may still be typing. */
function rightSpelling(query: string, vocabulary: Vocabulary): string {
  const unfinished = (word: string) => vocabulary.words.some((known) => known.startsWith(word));
  const { synonyms } = vocabulary;
  return query
    .toLowerCase()
    .split(/\s+/)
    .map((word) =>
      unfinished(word) || Object.hasOwn(synonyms, word)
        ? word
        : (corrected(word, vocabulary) ?? word),
    )
    .join(' ');
}

function asking(words: readonly string[]): Asking {
  return { text: words.join(' '), words, pages: WHOLE };
}

/** Replaces the longest names first, each once; undefined when there is none. */
function translate(words: readonly string[], synonyms: Vocabulary['synonyms']): string | undefined {
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
