import type { MentionList } from '../mentions/mention-shard.ts';

/**
 * A page or a section, by its name, with what a line of results shows of it.
 *
 * `url` stands below the root of the site, without a slash in front; `heading` is empty for a page;
 * `part` is the part of the site; `lead` is what it begins with, as plain text.
 */
export type Place = readonly [
  page: string,
  heading: string,
  url: string,
  part: string,
  lead: string,
];

/** Places whose names hold words that begin alike, and which of them each word names. */
export interface NameShard {
  readonly places: readonly Place[];
  /** Word of a name, lower case → places, by their index, the shortest name first. */
  readonly words: Readonly<Record<string, readonly number[]>>;
}

/** What is loaded before any name or mention is looked up. */
export interface NameList {
  /** How words begin → address of their shard, below the root of the site. */
  readonly shards: Readonly<Record<string, string>>;
  /** Other names: what a reader types → the words of the site, both in lower case. */
  readonly synonyms: Readonly<Record<string, string>>;
  /** What there is of the index of mentions. */
  readonly mentions: MentionList;
}

/** Where the list stands below the root of the site. */
export const NAMES_ADDRESS = 'search/names.json';

/** The names of the shards that may hold a word: by its first two letters, or by three where those are many. */
export function shardKeys(word: string): string[] {
  return [...new Set([word.slice(0, 3), word.slice(0, 2)])];
}
