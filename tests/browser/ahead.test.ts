import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { withoutRules } from '../../src/bench/without-rules.ts';
import { site } from '../../src/config/site.ts';
import { type RunningServer, startServer } from '../../src/static-server/server.ts';
import { browser } from './harness.ts';

/** Any browser would have begun by now: a pointer has to rest for a moment only. */
const LONG_ENOUGH = 1_500;
const [FROM, TO] = ['internal/', 'internal/ledger/account-block/'];

/** The same pages twice: with their rules, and as browsers see them that know none. */
const asked: Record<'with' | 'without', string[]> = { with: [], without: [] };
const servers: Partial<Record<'with' | 'without', RunningServer>> = {};
let bare: ReturnType<typeof withoutRules>;

beforeAll(async () => {
  bare = withoutRules(inject('siteFolder'), [FROM, TO]);
  for (const [rules, folder] of [
    ['with', inject('siteFolder')],
    ['without', bare.folder],
  ] as const) {
    servers[rules] = await startServer({
      folder,
      port: 0,
      basePath: site.baseUrl,
      // Pages on hosts that follow the recipes in deploy/: kept for as long as a reader needs to click.
      headers: { 'cache-control': 'public, max-age=10, must-revalidate' },
      onRequest: (path) => path === site.baseUrl + TO && asked[rules].push(path),
    });
  }
});

afterAll(async () => {
  await Promise.all(Object.values(servers).map((server) => server.close()));
  bare.remove();
});

/** A window without the guards of the harness, which switch the browser's cache off. */
async function withWindow(
  rules: 'with' | 'without',
  act: (window: Page) => Promise<void>,
  { saveData = false, touch = false } = {},
): Promise<void> {
  asked[rules].length = 0;
  const context = await (await browser()).newContext({ hasTouch: touch });
  try {
    const window = await context.newPage();
    if (saveData) {
      await window.addInitScript(() => {
        Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
      });
    }
    await window.goto(`${servers[rules]?.address}${FROM}`, { waitUntil: 'load' });
    await act(window);
  } finally {
    await context.close();
  }
}

const linkOf = (window: Page) => window.locator(`main a[href="${site.baseUrl}${TO}"]`).first();

const WAYS = {
  pointing: (window: Page) => linkOf(window).hover(),
  focus: (window: Page) => linkOf(window).focus(),
  touch: (window: Page) => linkOf(window).dispatchEvent('touchstart'),
};

describe.each(['with', 'without'] as const)('%s rules, the page behind a link', (rules) => {
  // With rules the browser itself looks at fingers, and only at real ones.
  const ways = (['pointing', 'focus', 'touch'] as const).filter(
    (way) => rules === 'without' || way !== 'touch',
  );
  test.each(ways)('is fetched on %s, and not again when it is followed', async (way) => {
    await withWindow(rules, async (window) => {
      expect(asked[rules]).toEqual([]);
      await WAYS[way](window);
      await expect.poll(() => asked[rules].length, { timeout: 20_000 }).toBe(1);
      await window.waitForTimeout(500);
      await window.evaluate(
        (path) => document.querySelector<HTMLElement>(`main a[href="${path}"]`)?.click(),
        site.baseUrl + TO,
      );
      await window.waitForURL(`**/${TO}`);
      await window.waitForSelector('h1');
      expect(asked[rules]).toHaveLength(1);
    });
  });

  test('is not fetched where data is to be saved', async () => {
    const act = async (window: Page) => {
      for (const way of Object.values(WAYS)) await way(window);
      await window.waitForTimeout(LONG_ENOUGH);
      expect(asked[rules]).toEqual([]);
      expect(
        await window.locator('script[type=speculationrules], link[rel=prefetch]').count(),
      ).toBe(0);
    };
    await withWindow(rules, act, { saveData: true });
  });

  test('is not fetched for whoever only passes its link by', async () => {
    await withWindow(rules, async (window) => {
      await window.evaluate((path) => {
        const link = document.querySelector<HTMLElement>(`main a[href="${path}"]`);
        link?.focus();
        link?.blur();
      }, site.baseUrl + TO);
      await window.waitForTimeout(LONG_ENOUGH);
      expect(asked[rules]).toEqual([]);
      expect(await window.locator('[data-next]').count()).toBe(0);
      const found = await window.locator('script[type=speculationrules]').count();
      expect(found).toBe(rules === 'with' ? 1 : 0);
    });
  });
});

test('a finger on a link has its page fetched once', async () => {
  const act = async (window: Page) => {
    await linkOf(window).tap();
    await window.waitForURL(`**/${TO}`);
    await window.waitForSelector('h1');
    expect(asked.with).toHaveLength(1);
  };
  await withWindow('with', act, { touch: true });
});
