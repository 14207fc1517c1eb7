import type { Address } from '../built-site/load.ts';
import { loadBuiltSite } from '../built-site/load.ts';
import { brokenLink } from '../built-site/rules/broken-link.ts';
import { externalResource } from '../built-site/rules/external-resource.ts';
import { inlineScript } from '../built-site/rules/inline-script.ts';
import { missingAsset } from '../built-site/rules/missing-asset.ts';
import type { Problem } from '../problems/problem.ts';

/** What every site has, whatever its content. */
const NEEDED = [
  'index.html',
  '404.html',
  'sitemap.xml',
  'pagefind/pagefind.js',
  'search/engine.js',
  'search/names.json',
  '_headers',
];
const RULES = [missingAsset, brokenLink, externalResource, inlineScript];

/** Why a built site may not be published; empty for a sound one. */
export async function faultsOfBuild(folder: string, address: Address): Promise<Problem[]> {
  const site = await loadBuiltSite(folder, address);
  const missing = NEEDED.filter((path) => !site.files.has(path)).map((file) => ({
    file,
    rule: 'build-incomplete',
    message: 'the built site lacks this file',
    fix: 'Build it again: npm run build',
  }));
  const cut = site.pages
    .filter(({ html }) => !/<\/html>\s*$/.test(html) && !/<\/body>\s*$/.test(html))
    .map(({ file }) => ({
      file,
      rule: 'page-cut',
      message: 'the page does not end as a page does',
      fix: 'Build it again: npm run build',
    }));
  return [...missing, ...cut, ...RULES.flatMap((rule) => rule.check(site))];
}
