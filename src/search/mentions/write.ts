import { createHash } from 'node:crypto';
import { buildMentions, type TellingPage } from './build-mentions.ts';
import { CHUNK, chunkAddress, type MentionList, shardAddress } from './mention-shard.ts';

/**
 * Writes what is said where: shards of terms, and chunks with the names of places, all in one folder whose
 * name changes with any of them, since they tell pages by numbers.
 *
 * @param put writes a file below the site
 * @returns what has to be known before any of it is read
 */
export function writeMentions(
  put: (path: string, text: string) => void,
  pages: readonly TellingPage[],
): MentionList {
  const { starts, parts, shards, pages: chunks } = buildMentions(pages);
  const texts = {
    shards: shards.map((shard) => JSON.stringify(shard)),
    chunks: chunks.map((own) => own.map((chunk) => JSON.stringify(chunk))),
  };
  const sum = createHash('sha256').update(JSON.stringify([starts, parts, texts]));
  const list: MentionList = { mark: sum.digest('base64url').slice(0, 8), starts, parts };
  for (const [number, text] of texts.shards.entries()) put(shardAddress(list, number), text);
  for (const [page, own] of texts.chunks.entries())
    for (const [chunk, text] of own.entries()) put(chunkAddress(list, page, chunk * CHUNK), text);
  return list;
}
