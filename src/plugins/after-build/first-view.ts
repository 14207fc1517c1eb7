import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isApplication, toDocumentPage } from '../../first-view/document-page.ts';
import {
  fontFiles,
  hasFormulas,
  scrollingFormulas,
  withFormulaStyles,
  woff2Only,
} from '../../first-view/formula-styles.ts';
import { buildPageScript } from '../../first-view/page-script.ts';
import type { BuiltSite } from './built-site.ts';

/** Takes the framework's scripts from documents, gives them the site's own, and formulas their styles. */
export async function lightenPages(site: BuiltSite): Promise<void> {
  const { siteDir, outDir, basePath } = site;
  const entry = `${basePath}${await buildPageScript(siteDir, outDir)}`;
  const formulas = `${basePath}${writeFormulaStyles(siteDir, outDir)}`;
  for (const page of site.pages) {
    if (page.redirect) continue;
    // An application brings the same behaviour in its own bundle (src/enhance/live.ts).
    if (!isApplication(page.html)) page.html = toDocumentPage(page.html, entry);
    if (hasFormulas(page.html)) page.html = withFormulaStyles(page.html, formulas);
  }
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
