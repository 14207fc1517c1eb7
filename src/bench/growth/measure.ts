import { appendFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { loadBuiltSite } from '../../built-site/load.ts';
import { weighPages } from '../../built-site/weight/weigh.ts';
import { type Cost, measuredRun } from '../measured-run.ts';
import { measureSearch, type SearchCost } from '../search.ts';
import { median } from '../statistics.ts';
import { copySite } from './site-copy.ts';

/** How the site behaves with so many generated pages added to it. */
export interface GrowthRow {
  pages: number;
  /** A build from nothing. */
  cold: Cost;
  /** A build after a sentence was added to one page, with what the first kept. */
  warm: Cost;
  /** Size of the search index on disk, in bytes. */
  indexBytes: number;
  /** What the median generated page costs before its reader does anything, in bytes. */
  pageBytes: number;
  search?: SearchCost;
}

/** Builds a copy of the site with `pages` more pages, twice, and measures both. The copy is removed. */
export async function measureGrowth(
  root: string,
  pages: number,
  browserPath: string | undefined,
): Promise<GrowthRow> {
  const folder = copySite(root, pages);
  try {
    const build = () =>
      measuredRun(
        process.execPath,
        [join(folder, 'node_modules/@docusaurus/core/bin/docusaurus.mjs'), 'build'],
        { cwd: folder, env: { NODE_OPTIONS: '--max-old-space-size=8000' } },
      );
    const cold = await build();
    const edited = join(folder, 'docs/internal/growth/part-0/group-0/page-3.md');
    appendFileSync(edited, '\nA sentence that was added later.\n');
    const warm = await build();
    const out = join(folder, 'build');
    const site = await loadBuiltSite(out, { origin: 'https://site.example', basePath: '/' });
    site.pages = site.pages.filter(({ route }) => /\/growth\/.*\/page-\d*0\/$/.test(route));
    return {
      pages,
      cold,
      warm,
      indexBytes: sizeOf(join(out, 'pagefind')),
      pageBytes: median(weighPages(site).map(({ bytes }) => bytes)),
      ...(browserPath ? { search: await measureSearch(out, browserPath) } : {}),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name)))
    .reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0);
}
