/**
 * Modules that some pages start at once, each by what marks the place for it in the markup. What looks for
 * the mark is the module's own `…-intent.ts` in src/enhance/.
 */
const APPS: ReadonlyArray<{ mark: RegExp; module: string }> = [
  { mark: /<[^>]+\sid="?compare-app[\s">]/, module: 'src/enhance/compare/app.ts' },
  { mark: /<[^>]+\sdata-matrix="?criteria[\s">]/, module: 'src/enhance/matrix/app.ts' },
  { mark: /<[^>]+\sid="?database-explorer[\s">]/, module: 'src/enhance/database/app.tsx' },
  { mark: /<[^>]+\sid="?search-page[\s">]/, module: 'src/enhance/search/dialog.ts' },
];

/**
 * Names the modules that a page will start at once in its head, so that a browser loads them together with
 * the page's script instead of behind it; that is also how the budgets know of them.
 *
 * @param modules files of each module, by its source
 * @param basePath where the site stands, with slashes at both ends
 */
export function withModulesAhead(
  html: string,
  modules: ReadonlyMap<string, readonly string[]>,
  basePath: string,
): string {
  const files = APPS.filter(({ mark }) => mark.test(html)).flatMap(
    ({ module }) => modules.get(module) ?? [],
  );
  if (files.length === 0) return html;
  const links = [...new Set(files)].map(
    (file) => `<link rel=modulepreload href=${basePath}${file}>`,
  );
  return html.replace('</head>', () => `${links.join('')}</head>`);
}
