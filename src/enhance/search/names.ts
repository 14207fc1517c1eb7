import { keysFor, namesAsked, placesNamed } from '../../search/names/find-named.ts';
import {
  NAMES_ADDRESS,
  type NameList,
  type NameShard,
  type Place,
} from '../../search/names/place.ts';
import { stem } from '../../search/words.ts';
import type { Hit } from './hit.ts';

let base = '/';
let list: Promise<NameList> | undefined;
const shards = new Map<string, Promise<NameShard | undefined>>();

/**
 * Loads the list of names once.
 *
 * @param root root of the site, ends with a slash
 * @param early the answer, where it was asked for before this module was there
 */
export function loadNames(root: string, early?: Promise<Response>): Promise<NameList> {
  base = root;
  list ??= (early ?? fetch(base + NAMES_ADDRESS))
    .then((response) => response.json() as Promise<NameList>)
    .catch(() => {
      // The live server has no index; a later query asks again.
      list = undefined;
      return { shards: {}, synonyms: {} };
    });
  return list;
}

/** What is named as the query: a few hundred bytes tell, long before the whole index is there. */
export async function hitsNamed(
  query: string,
  section: string | undefined,
  root: string,
): Promise<Hit[]> {
  const names = await loadNames(root);
  for (const asked of namesAsked(query, names.synonyms)) {
    const keys = keysFor(asked.words, names.shards);
    const loaded = await Promise.all(keys.map((key) => shard(key, names)));
    const found = loaded.filter((one) => one !== undefined);
    const places = placesNamed(asked, found, section);
    if (places.length > 0) return places.map((place) => hitOf(place, asked.words));
  }
  return [];
}

function shard(key: string, { shards: addresses }: NameList): Promise<NameShard | undefined> {
  const known = shards.get(key);
  if (known) return known;
  const loading = fetch(base + addresses[key])
    .then((response) => response.json() as Promise<NameShard>)
    .catch(() => {
      shards.delete(key);
      return undefined;
    });
  shards.set(key, loading);
  return loading;
}

function hitOf([page, heading, url, section, lead]: Place, words: readonly string[]): Hit {
  const excerpt = marked(lead, words);
  return { page, ...(heading && { heading }), url: base + url, section, excerpt, count: 1 };
}

/** A text as HTML, with the words of the query marked. */
function marked(text: string, words: readonly string[]): string {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const beginnings = words.map(stem).filter((word) => /^[\p{L}\d]{2,}$/u.test(word));
  if (beginnings.length === 0) return safe;
  const pattern = new RegExp(`(?<![\\p{L}\\d&])(?:${beginnings.join('|')})[\\p{L}\\d]*`, 'giu');
  return safe.replace(pattern, '<mark>$&</mark>');
}
