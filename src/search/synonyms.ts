import { parse } from 'yaml';
import * as z from 'zod';

/** Where other names of things are kept, relative to the repository. */
export const SYNONYMS_FILE = 'data/search/synonyms.yaml';

const phrase = z.string().min(2).max(60);
const schema = z.record(phrase, z.array(phrase).min(1));

/** Words of the site → other ways to name the same. */
export type Synonyms = Readonly<Record<string, readonly string[]>>;

/** Reads the list. Throws when it does not have its shape: words of the site, then a list of names. */
export function parseSynonyms(text: string): Synonyms {
  return schema.parse(parse(text));
}

/**
 * What a reader types (lower case) → words of the site (lower case), from the list and from the other
 * names in the glossary. A name that both give leads where the list says.
 */
export function synonymTable(
  synonyms: Synonyms,
  terms: ReadonlyArray<{ term: string; aliases?: readonly string[] | undefined }>,
): Record<string, string> {
  const table: Record<string, string> = {};
  for (const { term, aliases = [] } of terms) {
    for (const alias of aliases) table[alias.toLowerCase()] = term.toLowerCase();
  }
  for (const [words, names] of Object.entries(synonyms)) {
    for (const name of names) table[name.toLowerCase()] = words.toLowerCase();
  }
  return table;
}
