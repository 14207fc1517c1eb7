import { join } from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { applyRedirects } from '../../anchors/apply.ts';
import { codeOf } from '../../rebuild/code.ts';
import { nothingKept, openResults } from '../../rebuild/kept-results.ts';
import { oldSiteOf } from '../../rebuild/out-of-the-way.ts';
import { plainFiles, type StandingPlaces, standingFiles } from '../../rebuild/standing-files.ts';
import { keepsPages } from '../../rebuild/switch.ts';
import { loadPrintedSections } from '../../section-prints/load.ts';
import { type BuiltSite, dropFramework, nameSources, readPages, writePages } from './built-site.ts';
import { finishPages } from './finish.ts';
import { createLightener, dropUnusedFramework } from './first-view.ts';
import { writeHostingFiles } from './hosting.ts';
import { keptAndFresh } from './kept-pages.ts';
import { readKnownPages } from './known-pages.ts';
import { addMachineOutputs } from './machine-outputs.ts';
import { fillPages, linkMarkdown } from './page-foot.ts';
import { addPreviews } from './previews.ts';
import { startSearchIndex, writeSearchWords } from './search.ts';
import { writeSearchNames } from './search-names.ts';
import { fillSectionPrints } from './section-prints.ts';

/** Where results are kept between builds, below the repository root. */
const RESULTS = '.cache/after-build/results';
/** Where a build tells the next one what stands of the site, below the repository root. */
const STANDING = '.cache/after-build/standing.json';
/** Where the pages behind links of sections stand, below the site. */
const SECTION_LINKS = 's';

/**
 * What happens to the built pages before they are served, in this order: addresses that moved get pages
 * that send readers on; the foot of each page says what only the whole site can; the search index is begun;
 * previews are made for forums; documents lose the framework's scripts and get the site's own; pages with
 * formulas get their styles; every page gets its content policy, as the last change; and hosts are told of
 * it. What is made of a page is kept, and made again only when something has changed that it is made from.
 */
export default function afterBuildPlugin(context: LoadContext): Plugin {
  const { siteDir, siteConfig, baseUrl } = context;
  return {
    name: 'after-build',
    async postBuild({ outDir }) {
      const place = { origin: siteConfig.url, basePath: baseUrl };
      const keeps = keepsPages(process.env);
      const results = keeps
        ? openResults(join(siteDir, RESULTS), codeOf(siteDir, process.env))
        : nothingKept;
      try {
        const { added } = await applyRedirects(siteDir, outDir, place);
        const pages = readPages(outDir, new Set(added));
        // Before they are kept: it is then done once for each page that is rendered.
        dropFramework(pages);
        keptAndFresh(pages, context);
        nameSources(pages);
        // From here on pages behind links of sections may stand there, which are no pages to work on.
        const files = keeps ? standingFiles(standing(siteDir, outDir)) : plainFiles(outDir);
        await completePages({ siteDir, outDir, ...place, pages, results, files });
        files.finish();
        results.confirm();
      } catch (error) {
        results.abandon();
        throw error;
      }
    },
  };
}

function standing(siteDir: string, outDir: string): StandingPlaces {
  const record = join(siteDir, STANDING);
  return { outDir, oldSite: oldSiteOf(siteDir), record, own: [SECTION_LINKS] };
}

/** Lets what other programs have answered be heard, so that they can go on. */
function others(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

async function completePages(site: BuiltSite): Promise<void> {
  // Bundling the site's own script is another program's work: it goes on beside the first steps.
  const lightener = createLightener(site);
  lightener.catch(() => undefined);
  const printed = loadPrintedSections(site.siteDir);
  const readings = await fillPages(site, printed);
  const indexed = await startSearchIndex(site);
  await others();
  const known = await readKnownPages(site, readings);
  await others();
  await addPreviews(site, known);
  await others();
  await writeSearchNames(site, known);
  addMachineOutputs(site, known);
  linkMarkdown(site);
  await others();
  await fillSectionPrints(site, readings, printed);
  await finishPages(site, await lightener);
  dropUnusedFramework(site);
  await writeHostingFiles(site);
  writePages(site);
  await writeSearchWords(site);
  await indexed();
}
