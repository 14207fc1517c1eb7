import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseSynonyms, SYNONYMS_FILE, synonymTable } from '../synonyms.ts';
import { buildNames, type NamedPage } from './build-names.ts';
import { NAMES_ADDRESS, type NameList } from './place.ts';

/**
 * Writes the names of a built site: the list (`search/names.json`), and shards whose names change with their
 * content, so that browsers keep them.
 *
 * @param siteDir root of the repository, for the list of other names
 * @param terms terms of the glossary
 */
export function writeNames(
  siteDir: string,
  outDir: string,
  pages: readonly NamedPage[],
  terms: ReadonlyArray<{ term: string; aliases?: readonly string[] | undefined }>,
): void {
  const put = (address: string, text: string) => {
    const file = join(outDir, address);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  const shards: Record<string, string> = {};
  for (const [key, shard] of buildNames(pages)) {
    const text = JSON.stringify(shard);
    const mark = createHash('sha256').update(text).digest('base64url').slice(0, 8);
    // Keys may hold any letter; the address has none but plain ones.
    shards[key] = `assets/search/${mark}.json`;
    put(shards[key], text);
  }
  const synonyms = parseSynonyms(readFileSync(join(siteDir, SYNONYMS_FILE), 'utf8'));
  const list: NameList = { shards, synonyms: synonymTable(synonyms, terms) };
  put(NAMES_ADDRESS, JSON.stringify(list));
}
