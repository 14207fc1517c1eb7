import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkAnchors } from '../anchors/check.ts';
import { loadAnchorFiles } from '../anchors/load.ts';
import { publishedAnchors } from '../anchors/published.ts';
import { checkSite } from '../built-site/check-site.ts';
import { type Address, loadBuiltSite } from '../built-site/load.ts';
import { SITE_RULES } from '../built-site/registry.ts';
import type { BuiltSite } from '../built-site/site.ts';
import { budgetRows, budgetTable } from '../built-site/weight/report.ts';
import { weighPages } from '../built-site/weight/weigh.ts';
import { checkBuiltLinks } from '../section-links/check.ts';
import { readSectionIds } from '../section-links/load.ts';
import { runCommand } from './command.ts';
import { resultOf, resultOfOne, type Step } from './step.ts';

/** What tools keep between builds: a clean build starts without it. */
const LEFTOVERS = ['build', '.docusaurus', '.cache', 'node_modules/.cache'];

/** A production build from nothing, then checks of what was built. */
export function siteSteps(root: string, address: Address): Step[] {
  const load = once(() => loadBuiltSite(join(root, 'build'), address));
  return [
    { name: 'build', run: () => buildSite(root) },
    {
      name: 'built pages',
      needs: ['build'],
      run: async () => {
        const site = await load();
        await saveWeights(root, site);
        const rules = SITE_RULES.map(({ name }) => name);
        return resultOf(rules, checkSite(site), `${site.pages.length} pages`);
      },
    },
    {
      name: 'anchors',
      needs: ['build'],
      run: async () => {
        const site = await load();
        const published = publishedAnchors(site);
        const files = await loadAnchorFiles(root);
        const problems = [
          ...checkAnchors(files, published),
          ...checkBuiltLinks(readSectionIds(root), site, published, files.redirects),
        ];
        return resultOfOne(problems, `${published.length} addresses`);
      },
    },
  ];
}

async function buildSite(root: string) {
  for (const path of LEFTOVERS) await rm(join(root, path), { recursive: true, force: true });
  const docusaurus = join(root, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');
  const { code, output } = await runCommand(process.execPath, [docusaurus, 'build'], { cwd: root });
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, output };
}

/** Leaves what every page weighs in test-results/, which the public test run keeps. */
async function saveWeights(root: string, site: BuiltSite): Promise<void> {
  const folder = join(root, 'test-results');
  const weights = weighPages(site);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'budgets.md'), budgetTable(weights));
  await writeFile(
    join(folder, 'budgets.json'),
    `${JSON.stringify(budgetRows(weights), null, 1)}\n`,
  );
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
