import { splitIdentifier } from '../alternatives.ts';
import { translate } from '../plan.ts';
import { isCommon, stem, tellingWords } from '../words.ts';
import { type NameList, type NameShard, type Place, shardKeys } from './place.ts';

const ARTICLES = new Set(['a', 'an', 'the']);

/** A name that a query may be, in single words. */
export interface AskedName {
  readonly words: readonly string[];
  /** Whether the query is nothing but a name; a question has to hit a name whole. */
  readonly bare: boolean;
}

/** The names that a query may be: its words that tell and, for a bare name, what it stands for on this site. */
export function namesAsked(query: string, synonyms: NameList['synonyms']): AskedName[] {
  const typed = tellingWords(query);
  const said = query.split(/\s+/).filter((word) => word && !ARTICLES.has(word.toLowerCase()));
  const bare = typed.length === said.length;
  const meant = bare ? translate(typed, synonyms) : undefined;
  const names = [typed, ...(meant === undefined ? [] : [tellingWords(meant)])];
  return names.map((words) => ({ words: words.flatMap(splitIdentifier), bare }));
}

/**
 * The places that are named as the query, best first, at most two: a page, and what the glossary says of
 * the term. Where neither is, a page that a bare name is a part of, or the section of that name. They are
 * what a reader who types a name looks for.
 *
 * @param shards the shards that the words may stand in
 * @param part part of the site to keep to
 */
export function placesNamed(
  { words, bare }: AskedName,
  shards: readonly NameShard[],
  part?: string,
): Place[] {
  const found = candidates(words, shards)
    .filter((place) => part === undefined || place[3] === part)
    .map((place) => ({ place, share: shareOf(words, place) }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share);
  const best = (kind: (place: Place) => boolean, least: number) =>
    found.find(({ place, share }) => share >= least && kind(place))?.place;
  const isPage = (place: Place) => place[1] === '' && !isAside(place);
  const named = [best(isPage, 1), best((place) => place[3] === 'Glossary', 1)];
  const whole = named.filter((place) => place !== undefined);
  if (whole.length > 0) return whole;
  const one = (bare && best(isPage, 0.5)) || best((place) => !isAside(place), bare ? 0.6 : 1);
  return one ? [one] : [];
}

/** Terms and claims mention much; they are not what a name leads to first. */
function isAside([, , , part]: Place): boolean {
  return part === 'Glossary' || part === 'Claims';
}

function candidates(words: readonly string[], shards: readonly NameShard[]): Place[] {
  const found = new Map<string, Place>();
  for (const { places, words: known } of shards) {
    for (const [word, indices] of Object.entries(known)) {
      if (!words.some((one) => word.startsWith(stem(one)))) continue;
      for (const index of indices) {
        const place = places[index];
        if (place) found.set(place[2], place);
      }
    }
  }
  return [...found.values()];
}

/**
 * The share of a place’s name that the words are: 1 for a name that is the query, a little more when it is
 * letter by letter, less when it says more; 0 when it lacks a word.
 */
function shareOf(words: readonly string[], [page, heading]: Place): number {
  const own = nameWords(heading || page);
  const all = heading ? [...own, ...nameWords(page)] : own;
  const held = (word: string) => all.some((one) => one.startsWith(stem(word)));
  if (words.length === 0 || !words.every(held)) return 0;
  const meant = own.filter((one) => words.some((word) => one.startsWith(stem(word))));
  const exact = own.filter((one) => words.includes(one));
  return (meant.length + 0.1 * exact.length) / own.length;
}

function nameWords(name: string): string[] {
  const words = splitIdentifier(name).filter((word) => !ARTICLES.has(word));
  return words.length > 0 ? words : [name.toLowerCase()];
}

/** The names of the shards that have to be looked into for these words. */
export function keysFor(words: readonly string[], shards: NameList['shards']): string[] {
  const telling = words.filter((word) => word.length > 1 && !isCommon(word));
  return [...new Set(telling.flatMap(shardKeys))].filter((key) => Object.hasOwn(shards, key));
}
