import type { Document } from 'yaml';
import { isAlias, isCollection, visit } from 'yaml';

/** What to do about a key that is no text. */
export const ODD_KEY_FIX = 'Write a name as the key, or quote a text that begins with [ or {.';

/** A key of a YAML document that is a list, a mapping or an alias, and not a name. */
export interface OddKey {
  /** Where it begins in the text, from 0. */
  offset: number;
  message: string;
}

/**
 * Finds the first key that is not a name. Such a key can be written in YAML and has no counterpart in a
 * record: turned into text, it would be another name than the one its author sees.
 */
export function oddKey(document: Document): OddKey | undefined {
  let found: OddKey | undefined;
  visit(document, {
    Pair(_index, { key }) {
      const isList = isCollection(key);
      if (!isList && !isAlias(key)) return undefined;
      const message = `a key is ${isList ? 'a list or a mapping' : 'an alias'}, not a name`;
      found = { offset: key.range?.[0] ?? 0, message };
      return visit.BREAK;
    },
  });
  return found;
}
