import { loadGlossary } from '../../glossary/load.ts';
import { writeNames } from '../../search/names/write.ts';
import type { BuiltSite } from './built-site.ts';
import type { KnownPage } from './known-pages.ts';

/** The part of the site that a page states for the search; a page without one is not searched. */
const PART = /\bdata-pagefind-filter="?section:([^">\s]+)/;

/** Writes the names of pages and sections, which search knows before it has the whole index. */
export function writeSearchNames(site: BuiltSite, known: readonly KnownPage[]): void {
  const pages = known.flatMap(({ page, facts }) => {
    const part = PART.exec(page.html)?.[1];
    return part === undefined || facts.hidden ? [] : [{ ...facts, part }];
  });
  writeNames(site.siteDir, site.outDir, pages, loadGlossary(site.siteDir).terms);
}
