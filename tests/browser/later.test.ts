/** What lies below the first screen is laid out later (src/css/later.css), and nobody can tell. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from './harness.ts';

const page = '/internal/contracts/from-a-call-to-a-state-change/';
const HEADING = 'how-long-it-takes';

/** How many blocks of the text have been laid out, and how many there are. */
const drawn = (window: Page) =>
  window.evaluate(() => {
    const blocks = [...document.querySelectorAll('article > .markdown > :not(h2, h3) > *')].filter(
      // What is folded or belongs to another medium is not meant.
      (one) => one.checkVisibility(),
    );
    const shown = blocks.filter((one) => one.checkVisibility({ contentVisibilityAuto: true }));
    return { shown: shown.length, all: blocks.length };
  });

/** Where a heading stands, below the top of the window, when the page has come to rest. */
async function topOf(window: Page, id: string): Promise<number> {
  const place = () =>
    window.evaluate((name) => document.getElementById(name)?.getBoundingClientRect().top, id);
  // From outside: in a page without scripts no clock runs.
  for (let before = await place(); ; ) {
    await window.waitForTimeout(250);
    const now = await place();
    if (now === before) return now ?? -1;
    before = now;
  }
}

/** The place that a link to a heading scrolls it to: below the bar, with some air, to the pixel. */
async function expectAt(window: Page, id: string): Promise<void> {
  const wanted = await window.evaluate((name) => {
    const heading = document.getElementById(name);
    if (!heading) throw new Error(`no heading ${name}`);
    const { scrollPaddingTop } = getComputedStyle(document.documentElement);
    const { scrollMarginTop } = getComputedStyle(heading);
    return Number.parseFloat(scrollPaddingTop) + Number.parseFloat(scrollMarginTop);
  }, id);
  expect(Math.abs((await topOf(window, id)) - wanted)).toBeLessThan(1.5);
}

describe('below the first screen', () => {
  test('the text is left for later, as styles alone can', async ({ openPage }) => {
    const { page: window } = await openPage(page, { width: 390, javaScript: false });
    const { shown, all } = await drawn(window);
    expect(shown).toBeGreaterThan(5);
    expect(shown).toBeLessThan(all / 2);
  });

  test('the text is laid out as soon as nothing else is to do', async ({ openPage }) => {
    const { page: window } = await openPage(page, { width: 390 });
    await expect.poll(async () => (({ shown, all }) => all - shown)(await drawn(window))).toBe(0);
    const guesses = window.locator('.markdown > :not([style*="content-visibility"])');
    expect(await guesses.count()).toBe(0);
  });

  test('all is on paper', async ({ openPage }) => {
    const { page: window } = await openPage(page, { width: 390, javaScript: false });
    await window.emulateMedia({ media: 'print' });
    const { shown, all } = await drawn(window);
    expect(shown).toBe(all);
  });

  test('nothing moves for who scrolls before', async ({ openPage }) => {
    const { page: window } = await openPage(page, { width: 390, javaScript: false });
    await window.evaluate(() => {
      const seen = globalThis as { moved?: number };
      seen.moved = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          seen.moved = (seen.moved ?? 0) + ((entry as { value?: number }).value ?? 0);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    for (let turn = 0; turn < 30; turn += 1) {
      await window.mouse.wheel(0, 500);
      await window.waitForTimeout(30);
    }
    expect(await window.evaluate(() => scrollY)).toBeGreaterThan(5_000);
    expect(await window.evaluate(() => (globalThis as { moved?: number }).moved)).toBe(0);
  });
});

describe.for([true, false])('with a script: %s', (javaScript) => {
  test('a link to a heading leads to it', async ({ openPage }) => {
    const { page: window } = await openPage(`${page}#${HEADING}`, { width: 390, javaScript });
    await expectAt(window, HEADING);
  });

  test('a link within the page leads to its heading', async ({ openPage }) => {
    const { page: window } = await openPage(page, { width: 390, javaScript });
    await window.locator('main summary', { hasText: 'On this page' }).click();
    await window.locator(`main details a[href="#${HEADING}"]`).click();
    await expectAt(window, HEADING);
  });
});

test('a page that is loaded again shows the place that was read', async ({ openPage }) => {
  const { page: window } = await openPage(page, { width: 390 });
  await expect.poll(async () => (({ shown, all }) => all - shown)(await drawn(window))).toBe(0);
  await window.evaluate((id) => {
    const place = document.getElementById(id)?.getBoundingClientRect().top ?? 0;
    scrollTo({ top: place, behavior: 'instant' });
  }, HEADING);
  await window.waitForTimeout(300);
  await window.reload();
  expect(Math.abs(await topOf(window, HEADING))).toBeLessThan(5);
});
