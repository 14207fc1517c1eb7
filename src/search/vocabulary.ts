import type { PageWords } from './page-words.ts';
import { type Synonyms, synonymTable } from './synonyms.ts';

/** What the search dialog knows beside the index: which words exist, and what else they are called. */
export interface Vocabulary {
  /** Words found in pages, lower case, sorted. */
  words: string[];
  /** Identifiers as written in code, sorted. */
  identifiers: string[];
  /** Other names: what a reader types → the words of the site, both in lower case. */
  synonyms: Record<string, string>;
}

/** A word that occurs on one page only is as likely a typo as a correction; code and titles excepted. */
const minimumPages = 2;

/** Builds the vocabulary of the site from the words of its pages and the names of its terms. */
export function buildVocabulary(
  pages: readonly PageWords[],
  terms: ReadonlyArray<{ term: string; aliases?: readonly string[] | undefined }>,
  otherNames: Synonyms = {},
): Vocabulary {
  const count = new Map<string, number>();
  const identifiers = new Set<string>();
  for (const page of pages) {
    for (const word of page.words) count.set(word, (count.get(word) ?? 0) + 1);
    for (const name of page.identifiers) identifiers.add(name);
  }
  const words = [...count]
    .filter(([, pagesWith]) => pagesWith >= minimumPages)
    .map(([word]) => word);
  for (const { term } of terms) words.push(...(term.toLowerCase().match(/\p{L}{4,24}/gu) ?? []));
  const synonyms = synonymTable(otherNames, terms);
  return { words: [...new Set(words)].sort(), identifiers: [...identifiers].sort(), synonyms };
}
