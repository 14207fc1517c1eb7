/**
 * Measures the comparison at the size it is built for: 100 deep records of every field.
 *
 *     npx tsx tests/bench/compare.ts <built site>
 *
 * The records are made up from the real ones (src/survey/compare/synthetic.ts). They are laid into a copy of
 * the built page, so bytes and times are those of the shipped markup, script and styles. Ends with an error
 * if a figure is above its budget.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { chromium, type Page } from 'playwright-core';
import { findBrowser, launchArguments } from '../../src/browser-finder/find-browser.ts';
import { site } from '../../src/config/site.ts';
import { jsonForScript } from '../../src/safe-html/data-script.ts';
import { startServer } from '../../src/static-server/server.ts';
import { comparison } from '../../src/survey/compare/build.ts';
import {
  type ComparedCell,
  type ComparisonTable,
  headData,
} from '../../src/survey/compare/model.ts';
import { syntheticTable } from '../../src/survey/compare/synthetic.ts';
import { readSurveyFiles } from '../../src/survey/load.ts';
import { parseSurvey } from '../../src/survey/survey.ts';

const RECORDS = 100;
const RUNS = 40;
const BUDGET = { added: 60_000, page: 120_000, filter: 50 };
const PLACE = 'external/compare-bench';

async function main(): Promise<void> {
  const folder = process.argv[2] ?? 'build';
  const real = comparison(parseSurvey(readSurveyFiles(process.cwd())).survey);
  const table = syntheticTable(real, RECORDS, 2026);
  const built = readFileSync(join(folder, 'external/compare/index.html'), 'utf8');
  const page = withTable(built, table);
  const script = scripts(folder);
  const code = script.reduce((sum, text) => sum + brotli(text), 0);
  const added = brotli(page) - brotli(withTable(built, { ...table, rows: [], cells: [] })) + code;
  const cells = table.rows.length * table.columns.length;
  console.log(`records ${table.rows.length}, questions ${table.columns.length}, cells ${cells}`);
  report('data and code of this page alone, brotli bytes', added, BUDGET.added);
  console.log(`  of these code and its styles: ${code}`);
  report('whole page, brotli bytes', brotli(page) + code + core(folder, built), BUDGET.page);
  const target = join(folder, PLACE);
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'index.html'), page);
  try {
    await measure(folder);
  } finally {
    rmSync(target, { recursive: true });
  }
}

/** The built page with other records in its tables and in the data beside them. */
function withTable(html: string, table: ComparisonTable): string {
  const json = jsonForScript(headData(table));
  return html
    .replace(
      /(<script[^>]*\bid="?compare-head"?[^>]*>)[\s\S]*?(<\/script>)/,
      (_all, open, close) => open + json + close,
    )
    .replace(/<tbody>[\s\S]*?(?=<\/table>)/g, bodies(table));
}

/** Gives the body of one group's table after the other, in the markup that the build writes: without optional ends. */
function bodies(table: ComparisonTable): () => string {
  let place = 0;
  return () => {
    const group = table.groups[place++]!.id;
    const columns = table.columns.flatMap((column, index) =>
      column.group === group ? [index] : [],
    );
    const rows = table.rows.map(({ id, name, vm }, row) => {
      const values = columns.map((index) => cellHtml(table.cells[row]![index]!)).join('');
      return `<tr><th scope=row><a href=/external/vms/${id}/>${text(name)}: ${text(vm)}</a>${values}`;
    });
    return `<tbody>${rows.join('')}`;
  };
}

function cellHtml({ state, text: words, keys }: ComparedCell): string {
  const said = state === 'known' ? '' : ` data-s=${state}`;
  const value = keys.length === 0 ? '' : ` data-k="${keys.join(' ')}"`;
  return `<td${said}${value}>${text(words)}`;
}

function text(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Texts of the modules that only this page loads: those that mention its parts. */
function scripts(folder: string): string[] {
  return pageModules(folder).filter(
    (code) => /compare-(head|grid|bar|button)/.test(code) && !code.includes('matrix-data'),
  );
}

/** Bytes of the module that every page loads. */
function core(folder: string, html: string): number {
  const entry = /assets\/page\/[\w-]+\.js/.exec(html)?.[0];
  if (!entry) throw new Error('the built page loads no script');
  return brotli(readFileSync(join(folder, entry), 'utf8'));
}

function pageModules(folder: string): string[] {
  const place = join(folder, 'assets/page');
  return readdirSync(place).map((name) => readFileSync(join(place, name), 'utf8'));
}

async function measure(folder: string): Promise<void> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('no browser found');
  const server = await startServer({ folder, port: 0, basePath: site.baseUrl });
  const browser = await chromium.launch({ executablePath, args: launchArguments() });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    for (const [name, query] of [
      ['8 questions shown', ''],
      ['all questions shown', '?show=all'],
    ]) {
      await page.goto(`${server.address}${PLACE}/${query}`, { waitUntil: 'load' });
      await page.waitForSelector('.compare-grid tbody tr');
      const times = await filterTimes(page);
      const middle = times[Math.floor(times.length / 2)]!;
      const most = times[Math.floor(times.length * 0.95)]!;
      report(`filter, ${name}, ms (median of ${RUNS})`, middle, BUDGET.filter);
      console.log(`  95 of 100 within ${most.toFixed(1)} ms`);
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

/** From the click on a filter to the finished layout of the table, in ms, sorted. */
async function filterTimes(page: Page): Promise<number[]> {
  const times = await page.evaluate((runs) => {
    const boxes = [...document.querySelectorAll<HTMLInputElement>('.compare-panel fieldset input')];
    const found: number[] = [];
    for (let run = 0; run < runs; run++) {
      const box = boxes[(run >> 1) % boxes.length]!;
      const start = performance.now();
      box.click();
      // Reading a size makes the browser finish the layout.
      document.querySelector('.compare-grid')!.getBoundingClientRect();
      found.push(performance.now() - start);
    }
    return found;
  }, RUNS);
  return times.sort((a, b) => a - b);
}

function report(what: string, value: number, budget: number): void {
  const verdict = value <= budget ? 'within' : 'ABOVE';
  const shown = Number.isInteger(value) ? value.toLocaleString('en') : value.toFixed(1);
  console.log(`${what}: ${shown} (${verdict} ${budget.toLocaleString('en')})`);
  if (value > budget) process.exitCode = 1;
}

function brotli(content: string): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  return brotliCompressSync(content, { params }).length;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
