import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type GrowthRow, measureGrowth } from '../../src/bench/growth/measure.ts';
import { measureLive } from '../../src/bench/live.ts';
import { measureNavigation } from '../../src/bench/navigation.ts';
import { comparePeers, OURS } from '../../src/bench/peers/measure.ts';
import { peersTable } from '../../src/bench/peers/table.ts';
import { measureSearch } from '../../src/bench/search.ts';
import { markdownTable } from '../../src/bench/statistics.ts';
import { getBrowser } from '../../src/browser-finder/get-browser.ts';

const USAGE = `Usage: npm run bench -- <what>
  growth [pages …]   builds copies of the site with so many more pages (100 1000 4000)
  search [folder]    what a search costs on a slow line and a slow processor (build)
  navigation [folder]  how long following a link takes (build)
  live               how long a writer waits on the live server
  peers [work folder]  the same pages by Docusaurus, Starlight, VitePress and here, visited with Lighthouse;
                     their packages go into the work folder (a temporary one), openssl has to be there`;

/** `npm run bench`: figures behind docs/contribute/performance.md, on this machine. */
async function main([what, ...rest]: readonly string[]): Promise<void> {
  if (what === 'growth') return growth(rest.length > 0 ? rest.map(Number) : [100, 1_000, 4_000]);
  if (what === 'peers') return peers(rest[0] ?? mkdtempSync(join(tmpdir(), 'peers-')));
  if (what === 'live')
    return save('live', await measureLive(process.cwd(), await getBrowser(console.log)));
  const folder = rest[0] ?? 'build';
  const browser = () => getBrowser(console.log);
  if (what === 'search') return save('search', await measureSearch(folder, await browser()));
  if (what === 'navigation')
    return save('navigation', await measureNavigation(folder, await browser()));
  throw new Error(USAGE);
}

async function growth(counts: readonly number[]): Promise<void> {
  if (counts.some((count) => !Number.isInteger(count) || count < 1)) throw new Error(USAGE);
  const browser = await getBrowser(console.log);
  const rows: GrowthRow[] = [];
  for (const count of counts) {
    console.log(`… ${count} pages`);
    rows.push(await measureGrowth(process.cwd(), count, browser));
    save('growth', rows);
  }
  const cells = rows.map((row) => [
    row.pages,
    row.cold.seconds,
    row.cold.processorSeconds ?? '–',
    row.cold.megabytes ?? '–',
    row.warm.seconds,
    row.warm.processorSeconds ?? '–',
    row.indexBytes,
    row.pageBytes,
    row.search?.coldMilliseconds ?? '–',
    row.search?.coldBytes ?? '–',
    row.search?.warmMilliseconds ?? '–',
  ]);
  const head =
    'pages|build, s|processor, s|memory, MB|after an edit, s|processor, s|index, bytes|page, bytes|first search, ms|first search, bytes|next search, ms';
  console.log(markdownTable(head.split('|'), cells));
}

async function peers(work: string): Promise<void> {
  const browser = await getBrowser(console.log);
  const result = await comparePeers(process.cwd(), resolve(work), browser, console.log);
  save('peers', result);
  console.log(`\n${peersTable(result.measured, OURS)}\n`);
  console.log(`Packages and sites are in ${work}`);
}

function save(name: string, figures: unknown): void {
  mkdirSync('test-results', { recursive: true });
  writeFileSync(`test-results/bench-${name}.json`, `${JSON.stringify(figures, null, 2)}\n`);
  if (name !== 'growth' && name !== 'peers') console.log(figures);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
