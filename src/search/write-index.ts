import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ENGINE_ADDRESS, engineScript } from './engine-file.ts';
import type { PageWords } from './page-words.ts';
import { parseSynonyms, SYNONYMS_FILE } from './synonyms.ts';
import { buildVocabulary } from './vocabulary.ts';

const run = promisify(execFile);

/**
 * The indexer is called as a program: its library is an ES module only, and the loader the framework uses
 * for its plugins cannot import one.
 */
const pagefindProgram = join(process.cwd(), 'node_modules/pagefind/lib/runner/bin.cjs');

/**
 * Writes the search index (`pagefind/`) and its worker (`search/engine.js`) of a site.
 *
 * @param outDir folder of the built site
 * @param copies folder with what the indexer reads of each page (see indexed-html.ts), under its path
 * @throws if the index cannot be written or holds no page
 */
export async function writePagefind(outDir: string, copies: string): Promise<void> {
  const folders = ['--site', copies, '--output-path', join(outDir, 'pagefind')];
  const letters = ['--include-characters', '_.'];
  await run(process.execPath, [pagefindProgram, ...folders, ...letters, '--quiet']);
  if (!existsSync(join(outDir, 'pagefind/pagefind.js'))) {
    throw new Error('search index: pagefind wrote nothing; is any page marked data-pagefind-body?');
  }
  const written = (name: string) => readFileSync(join(outDir, 'pagefind', name), 'utf8');
  mkdirSync(join(outDir, 'search'), { recursive: true });
  writeFileSync(
    join(outDir, ENGINE_ADDRESS),
    engineScript(written('pagefind-worker.js'), written('pagefind-entry.json')),
  );
}

/**
 * Writes the vocabulary (`search/vocabulary.json`) of a site.
 *
 * @param pages words of its pages
 * @param terms terms of the glossary, for other names
 */
export function writeVocabulary(
  outDir: string,
  pages: readonly PageWords[],
  terms: ReadonlyArray<{ term: string; aliases?: readonly string[] | undefined }>,
): void {
  const names = readFileSync(join(process.cwd(), SYNONYMS_FILE), 'utf8');
  mkdirSync(join(outDir, 'search'), { recursive: true });
  writeFileSync(
    join(outDir, 'search/vocabulary.json'),
    JSON.stringify(buildVocabulary(pages, terms, parseSynonyms(names))),
  );
}
