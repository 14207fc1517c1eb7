import { shorten } from '../../page-facts/summary.ts';
import { splitIdentifier } from '../alternatives.ts';
import { isCommon } from '../words.ts';
import type { NameShard, Place } from './place.ts';

/** A page as far as its names go. */
export interface NamedPage {
  /** Address below the root of the site: `/internal/ledger/momentum/`. */
  readonly route: string;
  readonly title: string;
  readonly description: string;
  /** Part of the site, as the search names it. */
  readonly part: string;
  readonly sections: readonly { id: string; title: string; lead: string }[];
}

/** Longest beginning that is kept, in characters: about two lines of a result. */
export const LEAD = 150;
/** A heading of more pages than this says how pages are made, not what they are about; terms are kept. */
const MOST_PAGES = 8;
/** Most places kept for a word, so that shards stay small however many pages there are. */
const MOST_PLACES = 20;
/** Most characters of a shard, as JSON, before it is split by a third letter; packed it is a third. */
const MOST_CHARACTERS = 16_000;

/** Places of all pages by the words of their names, in shards (see `shardKeys`). */
export function buildNames(pages: readonly NamedPage[]): Map<string, NameShard> {
  const byWord = new Map<string, Place[]>();
  for (const place of placesOf(pages))
    for (const word of wordsOf(place[1] || place[0])) push(byWord, word, place);
  for (const [word, places] of byWord)
    byWord.set(word, places.sort(shortestFirst).slice(0, MOST_PLACES));
  const shards = new Map<string, NameShard>();
  const words = [...byWord.keys()].sort();
  for (const [key, own] of grouped(words, 2)) {
    const shard = shardOf(own, byWord);
    if (JSON.stringify(shard).length <= MOST_CHARACTERS) shards.set(key, shard);
    else for (const [longer, some] of grouped(own, 3)) shards.set(longer, shardOf(some, byWord));
  }
  return shards;
}

function grouped(words: readonly string[], letters: number): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const word of words) push(groups, word.slice(0, letters), word);
  return groups;
}

function shardOf(own: readonly string[], byWord: ReadonlyMap<string, Place[]>): NameShard {
  const indices = new Map<Place, number>();
  const words: Record<string, number[]> = {};
  for (const word of own) {
    words[word] = (byWord.get(word) ?? []).map((place) => {
      const index = indices.get(place) ?? indices.size;
      indices.set(place, index);
      return index;
    });
  }
  return { places: [...indices.keys()], words };
}

function placesOf(pages: readonly NamedPage[]): Place[] {
  const pagesWith = new Map<string, number>();
  for (const { sections } of pages)
    for (const title of new Set(sections.map((section) => section.title)))
      pagesWith.set(title, (pagesWith.get(title) ?? 0) + 1);
  return pages.flatMap(({ route, title, description, part, sections }): Place[] => {
    const url = route.slice(1);
    const telling = sections.filter(
      (one) => part === 'Glossary' || (pagesWith.get(one.title) ?? 0) <= MOST_PAGES,
    );
    return [
      [title, '', url, part, shorten(description, LEAD)],
      ...telling.map(
        ({ id, title: heading, lead }): Place => [
          title,
          heading,
          `${url}#${id}`,
          part,
          shorten(lead, LEAD),
        ],
      ),
    ];
  });
}

/** The words that a name is found by: its own, and those of the identifiers in it, whole and in parts. */
function wordsOf(name: string): Set<string> {
  const whole = name.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  const words = [...whole, ...splitIdentifier(name)];
  return new Set(words.filter((word) => word.length > 1 && !isCommon(word)));
}

function shortestFirst(a: Place, b: Place): number {
  const [length, other] = [a, b].map((place) => (place[1] || place[0]).length) as [number, number];
  if (length !== other) return length - other;
  return a[2] < b[2] ? -1 : 1;
}

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
