import { describe, expect } from 'vitest';
import { addressOf, test } from './harness.ts';

const page = '/internal/contracts/from-a-call-to-a-state-change/';
/** Documents of the kinds that differ in what they bring: a list, diagrams, formulas, a record. */
const DOCUMENTS = ['/', page, '/internal/consensus/weights-and-election/', '/external/vms/near/'];

test.for(DOCUMENTS)(
  '%s starts one request, for its script, and moves nothing',
  async (path, { openPage }) => {
    const { page: window } = await openPage(path, { width: 390 });
    const seen = await window.evaluate(
      () =>
        new Promise<{ asked: string[]; shift: number }>((resolve) => {
          let shift = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              shift += (entry as { value?: number }).value ?? 0;
          }).observe({ type: 'layout-shift', buffered: true });
          const asked = () => performance.getEntriesByType('resource').map(({ name }) => name);
          // Idle, then two frames: what the page starts by itself has started, and is painted.
          requestIdleCallback(() =>
            requestAnimationFrame(() =>
              requestAnimationFrame(() => resolve({ asked: asked(), shift })),
            ),
          );
        }),
    );
    const own = seen.asked.filter((url) => !url.startsWith(addressOf('/img/')));
    expect(own).toEqual([expect.stringMatching(/\/assets\/page\/[\w.-]+\.js$/)]);
    expect(seen.shift).toBe(0);
  },
);

describe('the first view', () => {
  test('never asks for the style sheet of the framework', async ({ openPage }) => {
    const { page: window } = await openPage(page);
    expect(await window.locator('link[rel=stylesheet]').count()).toBe(0);
    const colour = await window.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(colour).toBe('rgb(255, 255, 255)');
  });

  test('is dark from its first paint for who chose so', async ({ openPage }) => {
    const { page: window } = await openPage(page, { theme: 'light' });
    await window.evaluate(() => localStorage.setItem('theme-nom', 'dark'));
    // Whatever stands before the text has run when its first element is there.
    await window.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector('body > :not(script, svg)')) return;
        observer.disconnect();
        (globalThis as { atFirst?: string }).atFirst = document.documentElement.dataset.theme ?? '';
      }).observe(document, { childList: true, subtree: true });
    });
    await window.reload();
    expect(await window.evaluate(() => (globalThis as { atFirst?: string }).atFirst)).toBe('dark');
    const colour = await window.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(colour).toBe('rgb(18, 24, 26)');
  });

  test('gets the page behind a link ready when a reader points at it', async ({ openPage }) => {
    const { page: window, findings } = await openPage(page);
    const rules = await window.locator('script[type=speculationrules]').textContent();
    expect(JSON.parse(rules ?? '').prerender[0].eagerness).toBe('moderate');
    expect(await window.evaluate(() => HTMLScriptElement.supports('speculationrules'))).toBe(true);
    await window.locator('main a[href^="/internal/"]').first().hover();
    await window.waitForTimeout(500);
    // One or the other, never both.
    expect(await window.locator('link[rel=prefetch]').count()).toBe(0);
    expect(findings).toEqual([]);
  });

  test('shows on the way back what was open, at the same height', async ({ openPage }) => {
    const { page: window } = await openPage(page);
    const fold = window.locator('main .diagram details').first();
    await fold.locator('summary').click();
    await window.evaluate(() => scrollTo({ top: 900, behavior: 'instant' }));
    await window.waitForTimeout(200);
    // By the page itself: a pointer would scroll to the link first.
    await window.evaluate(() => document.querySelector<HTMLElement>('a[href="/"]')?.click());
    await window.waitForURL((url) => url.pathname === '/');
    await window.goBack();
    await window.waitForURL(`**${page}`);
    expect(await fold.getAttribute('open')).not.toBeNull();
    await window.waitForFunction(() => Math.abs(scrollY - 900) < 5);
  });

  test('says what a link to code cites on focus', async ({ openPage }) => {
    const { page: window } = await openPage(page);
    const link = window.locator('main a.citation:has(code)').first();
    expect(await link.getAttribute('title')).toBeNull();
    await link.focus();
    expect(await link.getAttribute('title')).toMatch(/^\S.* · .+ lines? \d+.* · [0-9a-f]{7}$/);
  });
});
