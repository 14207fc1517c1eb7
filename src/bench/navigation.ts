import { chromium } from 'playwright-core';
import { launchArguments } from '../browser-finder/find-browser.ts';
import { SLOW } from './line.ts';
import { NAMES } from './names.ts';
import { startPackedServer } from './packed-server.ts';
import { median } from './statistics.ts';

/** From the click on a link to the first paint of its page. */
export interface NavigationCost {
  /** After the reader has pointed at the link for half a second. */
  pointedMilliseconds: number;
  /** With a click out of nowhere. */
  plainMilliseconds: number;
}

const RUNS = 5;

/** Measures how long following a link takes on a slow line: medians of five. */
export async function measureNavigation(
  folder: string,
  browserPath: string,
): Promise<NavigationCost> {
  const browser = await chromium.launch({ executablePath: browserPath, args: launchArguments() });
  const server = await startPackedServer(folder, SLOW);
  const follow = async (points: boolean): Promise<number> => {
    const context = await browser.newContext();
    await context.addInitScript(NAMES);
    const page = await context.newPage();
    await page.goto(`${server.address}internal/`, { waitUntil: 'load' });
    const link = page.locator('main a[href="/internal/ledger/account-block/"]').first();
    await link.scrollIntoViewIfNeeded();
    if (points) await link.hover();
    await page.waitForTimeout(1_500);
    const clicked = Date.now();
    await link.click();
    await page.waitForURL('**/internal/ledger/account-block/');
    await page.waitForSelector('h1');
    const painted = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => {
            const entry = list.getEntriesByName('first-contentful-paint')[0];
            if (entry) resolve(performance.timeOrigin + entry.startTime + activation());
          }).observe({ type: 'paint', buffered: true });
          /** A page that was got ready in the background counts from when it was shown. */
          function activation(): number {
            const [navigation] = performance.getEntriesByType('navigation');
            const { activationStart = 0 } = navigation as unknown as { activationStart?: number };
            return activationStart > 0 ? Math.max(0, activationStart) : 0;
          }
        }),
    );
    await context.close();
    return Math.max(0, painted - clicked);
  };
  try {
    const pointed: number[] = [];
    const plain: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      plain.push(await follow(false));
      pointed.push(await follow(true));
    }
    return {
      pointedMilliseconds: Math.round(median(pointed)),
      plainMilliseconds: Math.round(median(plain)),
    };
  } finally {
    await server.close();
    await browser.close();
  }
}
