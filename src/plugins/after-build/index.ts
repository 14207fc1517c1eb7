import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { withContentPolicy } from '../../first-view/content-policy.ts';
import { addModule, isApplication, toDocumentPage } from '../../first-view/document-page.ts';
import { buildPageScript } from '../../first-view/page-script.ts';
import { loadGlossary } from '../../glossary/load.ts';
import { writeSearchIndex } from '../../search/write-index.ts';

/**
 * What happens to the built pages before they are served, in this order: documents lose the framework's
 * scripts and get the site's own, every page gets its content policy, and the search index is written.
 */
export default function afterBuildPlugin({ siteDir, baseUrl }: LoadContext): Plugin {
  return {
    name: 'after-build',
    async postBuild({ outDir }) {
      const entry = `${baseUrl}${await buildPageScript(siteDir, outDir)}`;
      const files = htmlFiles(outDir);
      for (const file of files) {
        const html = readFileSync(file, 'utf8');
        const page = isApplication(html) ? addModule(html, entry) : toDocumentPage(html, entry);
        writeFileSync(file, withContentPolicy(page));
      }
      await writeSearchIndex(outDir, files, loadGlossary(siteDir).terms);
    },
  };
}

function htmlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => join(folder, name));
}
