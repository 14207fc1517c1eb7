import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TellingPage } from '../mentions/build-mentions.ts';
import { writeMentions } from '../mentions/write.ts';
import { parseSynonyms, SYNONYMS_FILE, synonymTable } from '../synonyms.ts';
import { buildNames } from './build-names.ts';
import { NAMES_ADDRESS, type NameList } from './place.ts';

/**
 * Writes what search knows of a built site without its whole index: the list (`search/names.json`), shards of
 * names, and what is said where, in files whose addresses change with their content, so that browsers keep them.
 *
 * @param siteDir root of the repository, for the list of other names
 * @param put writes a file below the site
 * @param terms terms of the glossary
 */
export function writeNames(
  siteDir: string,
  put: (path: string, text: string) => void,
  pages: readonly TellingPage[],
  terms: ReadonlyArray<{ term: string; aliases?: readonly string[] | undefined }>,
): void {
  const shards: Record<string, string> = {};
  for (const [key, shard] of buildNames(pages)) {
    const text = JSON.stringify(shard);
    const mark = createHash('sha256').update(text).digest('base64url').slice(0, 8);
    // Keys may hold any letter; the address has none but plain ones.
    shards[key] = `assets/search/${mark}.json`;
    put(shards[key], text);
  }
  const synonyms = parseSynonyms(readFileSync(join(siteDir, SYNONYMS_FILE), 'utf8'));
  const list: NameList = {
    shards,
    synonyms: synonymTable(synonyms, terms),
    mentions: writeMentions(put, pages),
  };
  put(NAMES_ADDRESS, JSON.stringify(list));
}
