import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { launchArguments } from '../browser-finder/find-browser.ts';
import { freePort } from '../static-server/free-port.ts';
import { copySite } from './growth/site-copy.ts';
import { median } from './statistics.ts';

/** What a writer waits for on the live server. */
export interface LiveCost {
  /** From the start of the server to the first page that is shown. */
  startMilliseconds: number;
  /** From an edit being saved to its words in the open page: the median of five. */
  editMilliseconds: number;
  /** Each of the five. */
  edits: number[];
}

const EDITS = 5;
const PAGE = 'internal/ledger/momentum';
/** A busy machine may need long. */
const PATIENCE = 600_000;

/** Starts the live server on a copy of the site, edits a page under the eyes of a browser, and removes both. */
export async function measureLive(root: string, browserPath: string): Promise<LiveCost> {
  const folder = copySite(root, 0);
  const port = await freePort();
  const started = performance.now();
  const program = join(folder, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');
  const child = spawn(process.execPath, [program, 'start', '--no-open', '--port', String(port)], {
    cwd: folder,
    stdio: 'ignore',
    env: { ...process.env, NODE_ENV: 'development' },
  });
  const browser = await chromium.launch({ executablePath: browserPath, args: launchArguments() });
  try {
    const address = `http://localhost:${port}/${PAGE}/`;
    await answers(address, child);
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.goto(address);
    await page.waitForSelector('h1');
    const startMilliseconds = Math.round(performance.now() - started);
    // The server goes on working for a moment after its first page.
    await page.waitForTimeout(5_000);
    const edits: number[] = [];
    for (let edit = 1; edit <= EDITS; edit += 1) {
      const words = `Sentence number ${edit} was added.`;
      const saved = performance.now();
      appendFileSync(join(folder, 'docs', `${PAGE}.md`), `\n${words}\n`);
      await page.waitForFunction(
        (text) => document.querySelector('main')?.textContent?.includes(text),
        words,
        { polling: 20 },
      );
      edits.push(Math.round(performance.now() - saved));
      await page.waitForTimeout(1_000);
    }
    return { startMilliseconds, editMilliseconds: median(edits), edits };
  } finally {
    await browser.close();
    await ended(child);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function answers(address: string, child: ChildProcess): Promise<void> {
  for (const since = performance.now(); performance.now() - since < PATIENCE; ) {
    if (child.exitCode !== null) throw new Error(`the live server ended with ${child.exitCode}`);
    const status = await fetch(address).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('the live server does not answer');
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill();
  });
}
