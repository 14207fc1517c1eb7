import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isApplication, toDocumentPage } from '../../first-view/document-page.ts';
import { createFormulaStyler, hasFormulas } from '../../first-view/formulas/formula-styler.ts';
import { linkedSheets, withInlineStyles } from '../../first-view/inline-styles.ts';
import { leanMarkup } from '../../first-view/lean-markup.ts';
import { withModulesAhead } from '../../first-view/page-apps.ts';
import { buildPageScript } from '../../first-view/page-script.ts';
import { speculationRules, withSpeculationRules } from '../../first-view/speculation.ts';
import { firstViewIsOn } from '../../first-view/switch.ts';
import { createStyler } from '../../first-view/used-styles/styler.ts';
import type { BuiltSite } from './built-site.ts';

/**
 * Takes the framework's scripts and style sheet from documents, gives them the site's own script and the
 * rules that they use, and formulas their styles. Applications keep the framework.
 */
export async function lightenPages(site: BuiltSite): Promise<void> {
  const { siteDir, outDir, basePath, pages } = site;
  const formulaStyles = formulaStyler(siteDir);
  if (!firstViewIsOn(process.env)) {
    for (const page of pages)
      if (hasFormulas(page.html)) addStyles(page, await formulaStyles(page.html));
    return;
  }
  const script = await buildPageScript(siteDir, outDir);
  const rules = speculationRules(basePath);
  site.inlineScripts.add(rules);
  const stylers = new Map<string, (html: string) => string>();
  const stylesOf = (html: string): string => {
    const sheets = linkedSheets(html);
    const key = sheets.join(' ');
    const css = () => sheets.map((address) => readSheetAt(outDir, basePath, address)).join('\n');
    const styler = stylers.get(key) ?? createStyler(css(), script.core, script.later);
    stylers.set(key, styler);
    return styler(html);
  };
  for (const page of pages) {
    if (page.redirect) continue;
    const formulas = hasFormulas(page.html) ? await formulaStyles(page.html) : '';
    // An application brings the same behaviour in its own bundle (src/enhance/live.ts).
    if (isApplication(page.html)) {
      if (formulas) addStyles(page, formulas);
      continue;
    }
    const document = toDocumentPage(page.html, `${basePath}${script.entry}`);
    const html = withModulesAhead(leanMarkup(document), script.modules, basePath);
    const styles = stylesOf(html) + formulas;
    page.html = withSpeculationRules(withInlineStyles(html, styles), rules);
    page.styles = [styles];
  }
  dropUnusedFramework(site);
}

/**
 * The framework's bundles, when no page asks for them any more: 13 MB that nobody would load, and among
 * them a file whose names the bundler's minifier does not choose alike in every build.
 */
function dropUnusedFramework({ outDir, pages }: BuiltSite): void {
  if (pages.some(({ html }) => html.includes('/assets/js/'))) return;
  rmSync(join(outDir, 'assets/js'), { recursive: true, force: true });
}

function addStyles(page: BuiltSite['pages'][number], styles: string): void {
  page.html = page.html.replace('</head>', () => `<style>${styles}</style></head>`);
  page.styles = [styles];
}

function formulaStyler(siteDir: string): (html: string) => Promise<string> {
  const library = join(siteDir, 'node_modules/katex/dist');
  return createFormulaStyler(readFileSync(join(library, 'katex.min.css'), 'utf8'), (file) =>
    readFileSync(join(library, 'fonts', file)),
  );
}

function readSheetAt(outDir: string, basePath: string, address: string): string {
  return readFileSync(join(outDir, address.slice(basePath.length)), 'utf8');
}
