/**
 * Measures the database explorer with a large data directory of the reader's own: how long until
 * the first view, the memory of the browser, the longest task of the page, and a look-up by hash.
 *
 *     npx tsx tests/bench/explorer.ts                       a ledger of 1 GB, written for this run
 *     npx tsx tests/bench/explorer.ts --directory ~/.znn    any data directory
 *     … --site <folder>                                     another built site than build/
 *
 * The directory is dropped (the browser hands out a handle), and chosen as a list of files. Figures are
 * written as JSON; ends with an error if the page itself kept its main thread busy for over 50 ms.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import { makeLedger } from '../../packages/nom-db/bench/make-ledger.ts';
import {
  BROWSER_REMEDY,
  findBrowser,
  launchArguments,
} from '../../src/browser-finder/find-browser.ts';
import { site } from '../../src/config/site.ts';
import { startServer } from '../../src/static-server/server.ts';
import { MemoryWatch } from './memory.ts';
import { type Tasks, tasksOf } from './tasks.ts';

const { values } = parseArgs({
  options: {
    site: { type: 'string', default: process.env.SITE_BUILD ?? 'build' },
    directory: { type: 'string' },
    megabytes: { type: 'string', default: '1000' },
  },
});
/** What the page promises: no task of the main thread over this, in milliseconds. */
const LONGEST_TASK = 50;

interface Step {
  readonly what: string;
  /** From the click to the view, in milliseconds. */
  readonly ms: number;
  /** Longest time from a question to the worker to its answer, in milliseconds. */
  readonly answerMs: number;
  readonly tasks: Tasks;
}

async function main(): Promise<void> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error(`no browser found: ${BROWSER_REMEDY}`);
  const made = values.directory ? undefined : await mkdtemp(join(tmpdir(), 'explorer-bench-'));
  const server = await startServer({ folder: values.site, port: 0, basePath: site.baseUrl });
  const browser = await chromium.launch({ executablePath, args: launchArguments() });
  try {
    if (made) await makeLedger(join(made, 'nom'), { megabytes: Number(values.megabytes), say });
    const directory = resolve(values.directory ?? made!);
    const runs = [];
    for (const way of WAYS)
      runs.push(await explore(browser, `${server.address}tools/database/`, directory, way));
    process.stdout.write(`${JSON.stringify(runs, null, 2)}\n`);
    const longest = Math.max(
      ...runs.flatMap(({ steps }) => steps.map(({ tasks }) => tasks.ownCpuMs)),
    );
    if (longest > LONGEST_TASK) {
      say(`missed: the page kept its main thread busy for ${longest} ms`);
      process.exitCode = 1;
    }
  } finally {
    await browser.close();
    await server.close();
    if (made) await rm(made, { recursive: true, force: true });
  }
}

/** How many momentums back the older height lies. */
const PAST = 1000;
/** How a directory gets into the page: dropped (a handle), or chosen as a list of files. */
const WAYS = ['drop', 'list of files'] as const;

/** Opens the directory, looks around in it, looks things up. */
async function explore(
  browser: Browser,
  address: string,
  directory: string,
  way: (typeof WAYS)[number],
) {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(300_000);
  await page.addInitScript(watchAnswers);
  await page.goto(address, { waitUntil: 'load' });
  await button(page, 'Choose a data directory…').waitFor();
  const memory = await MemoryWatch.start(browser);
  const steps: Step[] = [];
  const measure = async (what: string, seen: RegExp, act: () => Promise<unknown>) => {
    await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] });
    const start = performance.now();
    await act();
    await page.locator('[aria-label="Database explorer"] h2').filter({ hasText: seen }).waitFor();
    await page.locator('[aria-busy="false"]').waitFor();
    const ms = Math.round(performance.now() - start);
    const tasks = tasksOf(await browser.stopTracing());
    const answerMs = await page.evaluate(() => Math.max(0, ...answerTimes.splice(0)));
    steps.push({ what, ms, answerMs, tasks });
    say(`${way}: ${what}: ${ms} ms, answered in ${answerMs} ms; ${JSON.stringify(tasks)}`);
  };
  const open = way === 'drop' ? drop : choose;
  await measure('first view', /^Overview$/, () => open(page, directory));
  for (const [part, seen] of PARTS) await measure(part, seen, () => button(page, part).click());
  await button(page, 'Momentums').click();
  const row = page.locator('#database-momentums tbody tr').first();
  const hash = (await row.getByRole('button').last().getAttribute('title')) ?? '';
  const found = /^(?:Momentum|Account block)/;
  await measure('a hash', found, () => search(page, hash));
  await measure('a height', /^Momentum 1,000$/, () => search(page, '1000'));
  await measure('the hash again', found, () => search(page, hash));
  await measure('its changes', /^What momentum/, () => button(page, 'What it changed').click());
  await measure('an account at an older height', /^Account/, async () => {
    const travel = page.getByLabel('See the ledger as it was at height');
    const newest = (await travel.getAttribute('placeholder')) ?? '';
    await travel.fill(String(Number(newest.replace(/\D/g, '')) - PAST));
    await page.keyboard.press('Enter');
    await page.getByText(/^As it was after momentum/).waitFor();
    await search(page, 'token');
    await page.getByText('Storage of token').waitFor();
    await button(page, 'Account of the contract').click();
  });
  const result = { way, steps, memory: memory.stop() };
  await context.close();
  return result;
}

declare const answerTimes: number[];

/** Notes in a page how long its worker takes to answer. */
function watchAnswers(): void {
  const times: number[] = [];
  Object.assign(globalThis, { answerTimes: times });
  const post = Worker.prototype.postMessage;
  // Nothing here has a name of its own: the page does not know the helper that keeps names.
  Worker.prototype.postMessage = function (this: Worker, ...all: [unknown]) {
    const { id, kind } = all[0] as { id: number; kind: string };
    const start = performance.now();
    const heard = new AbortController();
    const { signal } = heard;
    this.addEventListener(
      'message',
      ({ data }) => {
        if (data.id !== id || data.kind === 'progress' || kind === 'files') return;
        heard.abort();
        times.push(Math.round(10 * (performance.now() - start)) / 10);
      },
      { signal },
    );
    post.apply(this, all);
  };
}

const PARTS: ReadonlyArray<readonly [part: string, seen: RegExp]> = [
  ['Momentums', /^Momentums$/],
  ['Accounts', /^Accounts$/],
  ['Contracts', /^Embedded contracts$/],
  ['Keys of nom', /^Keys of nom$/],
];

const say = (text: string) => process.stderr.write(`${text}\n`);
const button = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true, disabled: false });

async function choose(page: Page, directory: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(directory);
}

async function drop(page: Page, directory: string): Promise<void> {
  const { x, y } = (await button(page, 'Choose a data directory…').boundingBox()) ?? { x: 0, y: 0 };
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [directory], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: x + 5, y: y + 5, data });
}

async function search(page: Page, text: string): Promise<void> {
  await page.getByLabel('Height, address, hash or contract').fill(text);
  await page.keyboard.press('Enter');
}

main().catch((error: unknown) => {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
});
