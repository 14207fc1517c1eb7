import { askMentions } from '../../search/mentions/ask-mentions.ts';
import {
  chunkAddress,
  type MentionShard,
  type PlaceChunk,
  shardAddress,
} from '../../search/mentions/mention-shard.ts';
import type { FirstHits } from './hit.ts';
import { marked } from './marked.ts';
import { loadNames } from './names.ts';
import { loadOnce } from './once.ts';

/**
 * The places that say most of what is asked: some ten kilobytes tell, in two steps.
 *
 * @param base root of the site, ends with a slash
 * @param wanted whether the answer is still waited for
 */
export async function hitsMentioning(
  query: string,
  section: string | undefined,
  base: string,
  wanted: () => boolean,
): Promise<FirstHits> {
  const { synonyms, mentions: list } = await loadNames(base);
  if (list.starts.length === 0) return { hits: [], whole: false };
  const source = {
    list,
    shard: (number: number) => loadOnce<MentionShard>(base + shardAddress(list, number)),
    chunk: (page: number, place: number) =>
      loadOnce<PlaceChunk>(base + chunkAddress(list, page, place)),
  };
  const { places, whole } = await askMentions(query, synonyms, section, source, wanted);
  const hits = places.map(({ words, ...place }) => ({
    ...place,
    url: base + place.url,
    excerpt: marked(place.excerpt, words),
  }));
  return { hits, whole };
}
