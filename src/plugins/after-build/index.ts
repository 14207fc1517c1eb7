import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { applyRedirects } from '../../anchors/apply.ts';
import { withContentPolicy } from '../../first-view/content-policy.ts';
import { isApplication, toDocumentPage } from '../../first-view/document-page.ts';
import {
  fontFiles,
  hasFormulas,
  scrollingFormulas,
  withFormulaStyles,
  woff2Only,
} from '../../first-view/formula-styles.ts';
import { buildPageScript } from '../../first-view/page-script.ts';
import { loadGlossary } from '../../glossary/load.ts';
import { writeSearchIndex } from '../../search/write-index.ts';

/**
 * What happens to the built pages before they are served, in this order: addresses that moved get pages
 * that send readers on; documents lose the framework's scripts and get the site's own; pages with formulas
 * get their styles; every page gets its content policy; and the search index is written.
 */
export default function afterBuildPlugin({ siteDir, siteConfig, baseUrl }: LoadContext): Plugin {
  return {
    name: 'after-build',
    async postBuild({ outDir }) {
      const place = { origin: siteConfig.url, basePath: baseUrl };
      const { added } = await applyRedirects(siteDir, outDir, place);
      const redirects = new Set(added.map((file) => join(outDir, file)));
      const entry = `${baseUrl}${await buildPageScript(siteDir, outDir)}`;
      const formulas = `${baseUrl}${writeFormulaStyles(siteDir, outDir)}`;
      const files = htmlFiles(outDir);
      for (const file of files) {
        let html = readFileSync(file, 'utf8');
        if (!redirects.has(file)) {
          // An application brings the same behaviour in its own bundle (src/enhance/live.ts).
          if (!isApplication(html)) html = toDocumentPage(html, entry);
          if (hasFormulas(html)) html = withFormulaStyles(html, formulas);
        }
        writeFileSync(file, withContentPolicy(html));
      }
      const pages = files.filter((file) => !redirects.has(file));
      await writeSearchIndex(outDir, pages, loadGlossary(siteDir).terms);
    },
  };
}

/** Puts styles and fonts of formulas into the site; returns their address below the base path. */
function writeFormulaStyles(siteDir: string, outDir: string): string {
  const library = join(siteDir, 'node_modules/katex');
  const { version } = JSON.parse(readFileSync(join(library, 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = `assets/katex-${version}`;
  const css = woff2Only(readFileSync(join(library, 'dist/katex.min.css'), 'utf8'));
  mkdirSync(join(outDir, folder, 'fonts'), { recursive: true });
  writeFileSync(join(outDir, folder, 'katex.css'), css + scrollingFormulas);
  for (const name of fontFiles(css)) {
    copyFileSync(join(library, 'dist/fonts', name), join(outDir, folder, 'fonts', name));
  }
  return `${folder}/katex.css`;
}

function htmlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => join(folder, name));
}
