import { keysFor, namesAsked, placesNamed } from '../../search/names/find-named.ts';
import {
  NAMES_ADDRESS,
  type NameList,
  type NameShard,
  type Place,
} from '../../search/names/place.ts';
import { tellingWords } from '../../search/words.ts';
import type { Hit } from './hit.ts';
import { marked } from './marked.ts';
import { loadOnce } from './once.ts';

/** Longest name that is looked for, in words: files of names are asked for beside those of mentions. */
const LONGEST = 3;

const NONE: NameList = {
  shards: {},
  synonyms: {},
  mentions: { mark: '', starts: [], parts: [] },
};

/**
 * Loads the list of names once; the live server has none.
 *
 * @param base root of the site, ends with a slash
 * @param early the answer, where it was asked for before this module was there
 */
export async function loadNames(base: string, early?: Promise<Response>): Promise<NameList> {
  return { ...NONE, ...(await loadOnce<NameList>(base + NAMES_ADDRESS, early)) };
}

/** What is named as the query: a few hundred bytes tell, long before the whole index is there. */
export async function hitsNamed(
  query: string,
  section: string | undefined,
  base: string,
): Promise<Hit[]> {
  const names = await loadNames(base);
  if (tellingWords(query).length > LONGEST) return [];
  for (const asked of namesAsked(query, names.synonyms)) {
    const keys = keysFor(asked.words, names.shards);
    const loaded = await Promise.all(
      keys.map((key) => loadOnce<NameShard>(base + names.shards[key])),
    );
    const found = loaded.filter((one) => one !== undefined);
    const places = placesNamed(asked, found, section);
    if (places.length > 0) return places.map((place) => hitOf(place, asked.words, base));
  }
  return [];
}

function hitOf(
  [page, heading, url, section, lead]: Place,
  words: readonly string[],
  base: string,
): Hit {
  const excerpt = marked(lead, words);
  return { page, ...(heading && { heading }), url: base + url, section, excerpt, count: 1 };
}
