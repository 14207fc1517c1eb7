import { join } from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { applyRedirects } from '../../anchors/apply.ts';
import { loadGlossary } from '../../glossary/load.ts';
import { writeSearchIndex } from '../../search/write-index.ts';
import { type BuiltSite, readPages, writePages } from './built-site.ts';
import { applyContentPolicy } from './content-policy.ts';
import { lightenPages } from './first-view.ts';
import { writeHostingFiles } from './hosting.ts';
import { keptAndFresh } from './kept-pages.ts';
import { readKnownPages } from './known-pages.ts';
import { addMachineOutputs } from './machine-outputs.ts';
import { fillPages, linkMarkdown } from './page-foot.ts';
import { addPreviews } from './previews.ts';
import { writeSearchNames } from './search-names.ts';
import { fillSectionPrints } from './section-prints.ts';

/**
 * What happens to the built pages before they are served, in this order: addresses that moved get pages
 * that send readers on; the foot of each page says what only the whole site can; previews are made for forums; documents lose the framework's scripts and get the site's own; pages with formulas
 * get their styles; every page gets its content policy, once nothing changes in it any more, and hosts are told of it; and the
 * search index is written.
 */
export default function afterBuildPlugin(context: LoadContext): Plugin {
  const { siteDir, siteConfig, baseUrl } = context;
  return {
    name: 'after-build',
    async postBuild({ outDir }) {
      const place = { origin: siteConfig.url, basePath: baseUrl };
      const { added } = await applyRedirects(siteDir, outDir, place);
      const site: BuiltSite = {
        siteDir,
        outDir,
        ...place,
        pages: keptAndFresh(readPages(outDir, new Set(added)), context),
        inlineScripts: new Set(),
      };
      fillPages(site);
      const known = readKnownPages(site);
      await addPreviews(site, known);
      writeSearchNames(site, known);
      addMachineOutputs(site, known);
      linkMarkdown(site);
      fillSectionPrints(site);
      await lightenPages(site);
      applyContentPolicy(site);
      writeHostingFiles(site);
      writePages(site);
      const files = site.pages.filter((page) => !page.redirect).map((page) => page.path);
      await writeSearchIndex(
        outDir,
        files.map((path) => join(outDir, path)),
        loadGlossary(siteDir).terms,
      );
    },
  };
}
