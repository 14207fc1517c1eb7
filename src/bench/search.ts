import { type Browser, chromium } from 'playwright-core';
import { launchArguments } from '../browser-finder/find-browser.ts';
import { SLOW } from './line.ts';
import { NAMES } from './names.ts';
import { type Sent, startPackedServer } from './packed-server.ts';
import { median } from './statistics.ts';

/** What a search costs its reader. */
export interface SearchCost {
  /** From the key that opens search to the first hit, with nothing loaded, on a slow line. */
  coldMilliseconds: number;
  /** Bytes of everything loaded from that key on. */
  coldBytes: number;
  coldRequests: number;
  /** From that key to the whole list of hits, and bytes of everything loaded until then. */
  coldListMilliseconds: number;
  coldListBytes: number;
  /** From the last letter of another query to its first hit. */
  warmMilliseconds: number;
  /** The same as the first three for a question that names nothing. */
  questionMilliseconds: number;
  questionBytes: number;
  questionRequests: number;
}

const RUNS = 5;
const PAGE = 'internal/';
const QUESTION = 'how does a node synchronise';

/**
 * Measures search in a built site, in a browser whose processor is slowed four times: medians of five.
 *
 * @param folder the built site
 * @param browserPath executable of a browser
 */
export async function measureSearch(folder: string, browserPath: string): Promise<SearchCost> {
  const browser = await chromium.launch({ executablePath: browserPath, args: launchArguments() });
  try {
    const runs: SearchCost[] = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await oneRun(folder, browser));
    const of = (key: keyof SearchCost) => Math.round(median(runs.map((run) => run[key])));
    return {
      coldMilliseconds: of('coldMilliseconds'),
      coldBytes: of('coldBytes'),
      coldRequests: of('coldRequests'),
      coldListMilliseconds: of('coldListMilliseconds'),
      coldListBytes: of('coldListBytes'),
      warmMilliseconds: of('warmMilliseconds'),
      questionMilliseconds: of('questionMilliseconds'),
      questionBytes: of('questionBytes'),
      questionRequests: of('questionRequests'),
    };
  } finally {
    await browser.close();
  }
}

async function oneRun(folder: string, browser: Browser): Promise<SearchCost> {
  const bytesOf = (sent: readonly Sent[]) => sent.reduce((sum, { bytes }) => sum + bytes, 0);
  const name = await inFreshPage(folder, browser, async (ask, taken) => {
    const coldMilliseconds = await ask('momentum', true, 'first');
    const first = taken();
    const coldListMilliseconds = await ask('momentum', false, 'answered');
    const list = [...first, ...taken()];
    await ask('plasma', false, 'answered');
    return {
      coldMilliseconds,
      coldBytes: bytesOf(first),
      coldRequests: first.length,
      coldListMilliseconds,
      coldListBytes: bytesOf(list),
      warmMilliseconds: await ask('plasm', false, 'first'),
    };
  });
  const question = await inFreshPage(folder, browser, async (ask, taken) => {
    const questionMilliseconds = await ask(QUESTION, true, 'first');
    const first = taken();
    return { questionMilliseconds, questionBytes: bytesOf(first), questionRequests: first.length };
  });
  return { ...name, ...question };
}

/** Asks a query (see `askInPage`). */
type Ask = (query: string, key: boolean, until: 'first' | 'answered') => Promise<number>;

/** Measures in a browser that has loaded a page, and nothing else of the site before. */
async function inFreshPage<T>(
  folder: string,
  browser: Browser,
  measure: (ask: Ask, taken: () => Sent[]) => Promise<T>,
): Promise<T> {
  const server = await startPackedServer(folder, SLOW);
  const context = await browser.newContext();
  try {
    await context.addInitScript(NAMES);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.goto(server.address + PAGE, { waitUntil: 'load' });
    await page.waitForTimeout(1_000);
    server.taken();
    const ask: Ask = (...query) => page.evaluate(askInPage, query);
    return await measure(ask, server.taken);
  } finally {
    await context.close();
    await server.close();
  }
}

/**
 * Runs in the page: asks a query, unless it is asked already, and says after how many milliseconds since then
 * its first hit (`first`) or all of them (`answered`) were on the screen. Opens search by its key.
 */
function askInPage([text, press, until]: readonly [string, boolean, 'first' | 'answered']) {
  return new Promise<number>((resolve) => {
    const open = document.querySelector<HTMLInputElement>('dialog[open] input');
    if (open?.value !== text) performance.mark('asked');
    const watch = new MutationObserver(look);
    function look() {
      const input = document.querySelector<HTMLInputElement>('dialog[open] input');
      if (input && input.value !== text) {
        input.value = text;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }
      const panel = document.querySelector<HTMLElement>('dialog[open] .search-panel');
      if (panel?.dataset[until] !== text || !panel.querySelector('li a')) return;
      watch.disconnect();
      const [asked] = performance.getEntriesByName('asked').slice(-1);
      requestAnimationFrame(() => resolve(performance.now() - (asked?.startTime ?? 0)));
    }
    watch.observe(document, { subtree: true, childList: true, attributes: true });
    const slash = new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true });
    if (press) document.body.dispatchEvent(slash);
    look();
  });
}
