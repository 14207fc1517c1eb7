import { loadGlossary } from '../../glossary/load.ts';
import { hasIndexedText, indexedHtml } from '../../search/indexed-html.ts';
import type { TellingPage } from '../../search/mentions/build-mentions.ts';
import { pageText } from '../../search/mentions/page-text.ts';
import { type PageWeights, weigh } from '../../search/mentions/weight.ts';
import { writeNames } from '../../search/names/write.ts';
import { type BuiltSite, textOf } from './built-site.ts';
import type { KnownPage } from './known-pages.ts';

/** Writes what search finds its first hits by, before it has the whole index: names, and what is said where. */
export async function writeSearchNames(
  site: BuiltSite,
  known: readonly KnownPage[],
): Promise<void> {
  const pages: TellingPage[] = [];
  for (const { page, facts } of known) {
    if (facts.hidden) continue;
    const [kept = ''] = await site.results.recall(
      'what a page says',
      [facts.route, page.made],
      () => {
        const html = textOf(page);
        const text = hasIndexedText(html) ? pageText(indexedHtml(html)) : undefined;
        return text?.part ? [JSON.stringify(weigh(facts.route, text))] : [];
      },
    );
    if (!kept) continue;
    const weights = JSON.parse(kept) as PageWeights;
    const { route, title, description, sections } = facts;
    pages.push({ route, title, description, part: weights.part, sections, weights });
  }
  writeNames(site.siteDir, site.files.write, pages, loadGlossary(site.siteDir).terms);
}
