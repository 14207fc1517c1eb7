import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isApplication, toDocumentPage } from '../../first-view/document-page.ts';
import { createFormulaStyler, hasFormulas } from '../../first-view/formulas/formula-styler.ts';
import { linkedSheets, withInlineStyles } from '../../first-view/inline-styles.ts';
import { leanMarkup } from '../../first-view/lean-markup.ts';
import { withModulesAhead } from '../../first-view/page-apps.ts';
import { speculationRules, withSpeculationRules } from '../../first-view/speculation.ts';
import { firstViewIsOn } from '../../first-view/switch.ts';
import { createStyler } from '../../first-view/used-styles/styler.ts';
import { type BuiltSite, textOf } from './built-site.ts';
import { pageScript } from './page-script.ts';

/** A page that is made light. */
export interface LightPage {
  html: string;
  /** Style sheets that were written into it, verbatim: its content policy allows no others. */
  styles?: readonly string[];
}

/** The bundle for browsers has no content (see src/plugins/lean-client): the page would come up empty. */
const NO_CONTENT =
  'it asks to keep the framework (page-kind "application"), whose bundle holds no content; make it a document with a module of its own, as src/first-view/page-apps.ts lists them';

/** What makes pages light. */
export interface Lightener {
  /** All that it depends on beside the page and the code. */
  inputs: readonly string[];
  /** Inline scripts that it puts into pages, verbatim: their content policy allows no others. */
  scripts: readonly string[];
  lighten: (html: string) => Promise<LightPage>;
}

/**
 * Takes the framework's scripts and style sheet from documents, gives them the site's own script and the
 * rules that they use, and formulas their styles. A page that wants to keep the framework is refused.
 */
export async function createLightener(site: LightenedSite): Promise<Lightener> {
  const { outDir, basePath } = site;
  const formulaStyles = formulaStyler(site);
  const withFormulas = async (html: string): Promise<LightPage> =>
    hasFormulas(html) ? withStyles(html, await formulaStyles(html)) : { html };
  if (!firstViewIsOn(process.env)) return { inputs: [], scripts: [], lighten: withFormulas };
  const script = await pageScript(site);
  const rules = speculationRules(basePath);
  const stylers = new Map<string, (html: string) => string>();
  const stylesOf = (html: string): string => {
    const sheets = linkedSheets(html);
    const key = sheets.join(' ');
    const css = () => sheets.map((address) => readSheetAt(outDir, basePath, address)).join('\n');
    const styler = stylers.get(key) ?? createStyler(css(), script.core, script.later);
    stylers.set(key, styler);
    return styler(html);
  };
  return {
    inputs: [
      basePath,
      JSON.stringify([script.entry, [...script.modules]]),
      ...script.core,
      ...script.later,
      ...bundledSheets(outDir),
    ],
    scripts: [rules],
    lighten: async (before) => {
      if (isApplication(before)) throw new Error(NO_CONTENT);
      const formulas = hasFormulas(before) ? await formulaStyles(before) : '';
      const document = toDocumentPage(before, `${basePath}${script.entry}`);
      const html = withModulesAhead(leanMarkup(document), script.modules, basePath);
      const styles = stylesOf(html) + formulas;
      return {
        html: withSpeculationRules(withInlineStyles(html, styles), rules),
        styles: [styles],
      };
    },
  };
}

type LightenedSite = Pick<BuiltSite, 'siteDir' | 'outDir' | 'basePath' | 'results' | 'files'>;

/**
 * The framework's bundles, when no page asks for them any more: 13 MB that nobody would load, and among
 * them a file whose names the bundler's minifier does not choose alike in every build.
 */
export function dropUnusedFramework({ outDir, pages }: BuiltSite): void {
  if (!firstViewIsOn(process.env)) return;
  if (pages.some((page) => (page.whole ?? textOf(page)).includes('/assets/js/'))) return;
  rmSync(join(outDir, 'assets/js'), { recursive: true, force: true });
}

function withStyles(html: string, styles: string): LightPage {
  return {
    html: html.replace('</head>', () => `<style>${styles}</style></head>`),
    styles: [styles],
  };
}

function formulaStyler({ siteDir, results }: LightenedSite): (html: string) => Promise<string> {
  const library = join(siteDir, 'node_modules/katex/dist');
  return createFormulaStyler(
    readFileSync(join(library, 'katex.min.css'), 'utf8'),
    (file) => readFileSync(join(library, 'fonts', file)),
    async (name, make) =>
      (await results.recall('font', [name], async () => [await make()]))[0] ?? '',
  );
}

function readSheetAt(outDir: string, basePath: string, address: string): string {
  return readFileSync(join(outDir, address.slice(basePath.length)), 'utf8');
}

/** Names and texts of the style sheets of the framework's bundle. */
function bundledSheets(outDir: string): string[] {
  const folder = join(outDir, 'assets/css');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .flatMap((name) => [name, readFileSync(join(folder, name), 'utf8')]);
}
