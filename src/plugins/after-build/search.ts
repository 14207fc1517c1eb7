import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { loadGlossary } from '../../glossary/load.ts';
import { keptCopies } from '../../rebuild/kept-copies.ts';
import { oldSiteOf } from '../../rebuild/out-of-the-way.ts';
import { keepsPages } from '../../rebuild/switch.ts';
import { hasIndexedText, indexedHtml } from '../../search/indexed-html.ts';
import { type PageWords, pageWords } from '../../search/page-words.ts';
import { writePagefind, writeVocabulary } from '../../search/write-index.ts';
import { type BuiltSite, textOf } from './built-site.ts';

/** Where what the indexer read stands between builds, below the repository root. */
const COPIES = '.cache/after-build/search-pages';

/**
 * Begins to write the search index, by a program of its own, beside the steps that change nothing of what it
 * reads: the text of pages, not their heads.
 *
 * @returns what waits for the end of it
 */
export async function startSearchIndex(site: BuiltSite): Promise<() => Promise<void>> {
  const pages = new Map<string, string>();
  for (const page of site.pages) {
    if (page.redirect) continue;
    const [html = ''] = await site.results.recall('indexed page', [page.made], () => {
      const text = textOf(page);
      return hasIndexedText(text) ? [indexedHtml(text)] : [];
    });
    if (html) pages.set(page.path, html);
  }
  if (!keepsPages(process.env))
    rmSync(join(site.siteDir, COPIES), { recursive: true, force: true });
  const used = `${oldSiteOf(site.siteDir)}-search`;
  const copies = keptCopies(join(site.siteDir, COPIES), used, pages);
  const written = writePagefind(site.outDir, copies.folder)
    .then(copies.keep)
    .then(
      () => undefined,
      (error: unknown) => error,
    );
  return async () => {
    const error = await written;
    if (error) throw error;
  };
}

/** Writes the words of all pages, as they are when nothing changes in them any more. */
export async function writeSearchWords(site: BuiltSite): Promise<void> {
  const words: PageWords[] = [];
  for (const page of site.pages) {
    if (page.redirect) continue;
    const [text = ''] = await site.results.recall('words', [page.made], () => [
      JSON.stringify(pageWords(textOf(page))),
    ]);
    words.push(JSON.parse(text) as PageWords);
  }
  writeVocabulary(site.outDir, words, loadGlossary(site.siteDir).terms);
}
