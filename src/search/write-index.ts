import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { pageWords } from './page-words.ts';
import { buildVocabulary } from './vocabulary.ts';

const run = promisify(execFile);

/**
 * The indexer is called as a program: its library is an ES module only, and the loader the framework uses
 * for its plugins cannot import one.
 */
const pagefindProgram = join(process.cwd(), 'node_modules/pagefind/lib/runner/bin.cjs');

/**
 * Writes the search index (`pagefind/`) and the vocabulary (`search/vocabulary.json`) of a built site.
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
  await run(process.execPath, [
    pagefindProgram,
    '--site',
    outDir,
    '--include-characters',
    '_.',
    '--quiet',
  ]);
  if (!existsSync(join(outDir, 'pagefind/pagefind.js'))) {
    throw new Error('search index: pagefind wrote nothing; is any page marked data-pagefind-body?');
  }
  const pages = htmlFiles.map((file) => pageWords(readFileSync(file, 'utf8')));
  mkdirSync(join(outDir, 'search'), { recursive: true });
  writeFileSync(
    join(outDir, 'search/vocabulary.json'),
    JSON.stringify(buildVocabulary(pages, terms)),
  );
}
