import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { ENGINE_ADDRESS, engineScript } from './engine-file.ts';
import { indexedHtml } from './indexed-html.ts';
import { pageWords } from './page-words.ts';
import { parseSynonyms, SYNONYMS_FILE } from './synonyms.ts';
import { buildVocabulary } from './vocabulary.ts';

const run = promisify(execFile);

/**
 * The indexer is called as a program: its library is an ES module only, and the loader the framework uses
 * for its plugins cannot import one.
 */
const pagefindProgram = join(process.cwd(), 'node_modules/pagefind/lib/runner/bin.cjs');

/**
 * Writes the search index (`pagefind/`), its worker (`search/engine.js`) and the vocabulary
 * (`search/vocabulary.json`) of a built site.
 *
 * @param outDir folder of the built site
 * @param htmlFiles its pages, as absolute paths
 * @param terms terms of the glossary, for other names
 * @throws if the index cannot be written or holds no page
 */
export async function writeSearchIndex(
  outDir: string,
  htmlFiles: readonly string[],
  terms: ReadonlyArray<{ term: string; aliases?: readonly string[] | undefined }>,
): Promise<void> {
  await indexPages(outDir, htmlFiles);
  if (!existsSync(join(outDir, 'pagefind/pagefind.js'))) {
    throw new Error('search index: pagefind wrote nothing; is any page marked data-pagefind-body?');
  }
  const written = (name: string) => readFileSync(join(outDir, 'pagefind', name), 'utf8');
  const pages = htmlFiles.map((file) => pageWords(readFileSync(file, 'utf8')));
  const names = readFileSync(join(process.cwd(), SYNONYMS_FILE), 'utf8');
  mkdirSync(join(outDir, 'search'), { recursive: true });
  writeFileSync(
    join(outDir, ENGINE_ADDRESS),
    engineScript(written('pagefind-worker.js'), written('pagefind-entry.json')),
  );
  writeFileSync(
    join(outDir, 'search/vocabulary.json'),
    JSON.stringify(buildVocabulary(pages, terms, parseSynonyms(names))),
  );
}

/** Indexes copies of the pages whose words keep apart (see indexed-html.ts). */
async function indexPages(outDir: string, htmlFiles: readonly string[]): Promise<void> {
  const copies = mkdtempSync(join(tmpdir(), 'search-pages-'));
  try {
    for (const file of htmlFiles) {
      const copy = join(copies, relative(outDir, file));
      mkdirSync(dirname(copy), { recursive: true });
      writeFileSync(copy, indexedHtml(readFileSync(file, 'utf8')));
    }
    const folders = ['--site', copies, '--output-path', join(outDir, 'pagefind')];
    const letters = ['--include-characters', '_.'];
    await run(process.execPath, [pagefindProgram, ...folders, ...letters, '--quiet']);
  } finally {
    rmSync(copies, { recursive: true });
  }
}
