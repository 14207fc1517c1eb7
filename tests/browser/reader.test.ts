import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { accessibilityFaults, layOutWhole, test } from './harness.ts';

const path = '/internal/contracts/from-a-call-to-a-state-change/';

async function mayCopy(page: Page): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
}
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Waits until the page says that something was copied. */
async function said(page: Page): Promise<string> {
  const toast = page.locator('.toast[role="status"]');
  await toast.filter({ hasText: /\S/ }).waitFor();
  return (await toast.textContent()) ?? '';
}

/** Selects the text of an element, as a reader who drags over it. */
async function select(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().scrollIntoViewIfNeeded();
  await page.evaluate((which) => {
    const element = document.querySelector(which);
    if (element) getSelection()?.selectAllChildren(element);
  }, selector);
}

/** Text of a section’s permanent link, which ends in its short id. */
const permalink = /https:\/\/[^/]+\/(?:[\w.-]+\/)?s\/[a-z0-9]+\//;

describe('the link of a section', () => {
  test('shows on hover and focus, and is copied with one click, said aloud', async ({
    openPage,
  }) => {
    const { page, findings } = await openPage(path);
    await mayCopy(page);
    const link = page.locator('#in-the-code .hash-link');
    const seen = () => link.evaluate((each) => getComputedStyle(each).opacity);
    expect(await seen()).toBe('0');
    await page.hover('#in-the-code');
    expect(await seen()).toBe('1');
    await page.mouse.move(0, 0);
    await link.focus();
    expect(await seen()).toBe('1');
    const before = await page.evaluate(() => scrollY);
    await link.click();
    expect(await said(page)).toBe('Link to “In the code” copied');
    expect(await clipboard(page)).toMatch(new RegExp(`^${permalink.source}$`));
    expect(page.url()).toMatch(/#in-the-code$/);
    expect(await page.evaluate(() => scrollY)).toBe(before);
    expect(findings).toEqual([]);
  });

  test('offers by keyboard to quote, discuss and report the section', async ({ openPage }) => {
    const { page } = await openPage(path);
    await mayCopy(page);
    // The menu closes when the page moves under it.
    await layOutWhole(page);
    await page.locator('#for-a-vm .hash-link').focus();
    await page.keyboard.press('Enter');
    const menu = page.locator('.reader-menu');
    await menu.waitFor();
    await said(page);
    expect(await accessibilityFaults(page)).toEqual([]);
    const discuss = new URL((await menu.locator('a').nth(0).getAttribute('href')) ?? '');
    expect(discuss.pathname).toBe('/new-topic');
    expect(discuss.searchParams.get('title')).toMatch(/^For a VM · /);
    expect(discuss.searchParams.get('body')).toMatch(permalink);
    expect(discuss.href.length).toBeLessThanOrEqual(4000);
    const report = new URL((await menu.locator('a').nth(1).getAttribute('href')) ?? '');
    expect(report.searchParams.get('template')).toBe('wrong-fact.yml');
    expect(report.searchParams.get('page')).toMatch(permalink);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() =>
      document.querySelector('.toast')?.textContent?.startsWith('Quotation'),
    );
    const quoted = await clipboard(page);
    expect(quoted).toMatch(/^> \S/);
    expect(quoted).toMatch(/\n\n— \[For a VM · [^\]]+\]\(https:.*\/s\/\w+\/\), verified 20\d\d-/);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('hash-link');
    expect(await menu.count()).toBe(0);
  });

  test('closes what it offers with Esc, and leaves no trace in the heading', async ({
    openPage,
  }) => {
    const { page } = await openPage(path);
    await mayCopy(page);
    await page.locator('#for-a-vm .hash-link').click();
    await page.locator('.reader-menu').waitFor();
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('.reader-menu'));
    expect((await page.textContent('#for-a-vm'))?.replace('\u200b', '')).toBe('For a VM');
  });
});

describe('keys', () => {
  test('y copies the link of the section that is read', async ({ openPage }) => {
    const { page } = await openPage(`${path}#for-a-vm`);
    await mayCopy(page);
    await page.keyboard.press('y');
    expect(await said(page)).toMatch(/^Link to “.+” copied$/);
    const expected = await page.getAttribute('#for-a-vm .hash-link', 'data-permalink');
    expect(await clipboard(page)).toMatch(new RegExp(`${expected}$`));
  });

  test('q quotes the section, m copies the page as Markdown', async ({ openPage }) => {
    const { page } = await openPage(`${path}#in-short`);
    await mayCopy(page);
    await page.keyboard.press('q');
    expect(await said(page)).toBe('Quotation of “In short” copied');
    expect(await clipboard(page)).toMatch(/^> /);
    const twin = page.locator('link[rel="alternate"][type="text/markdown"]');
    await page.keyboard.press('m');
    await page.waitForFunction(
      () => !document.querySelector('.toast')?.textContent?.startsWith('Quotation'),
    );
    const words = await said(page);
    if ((await twin.count()) > 0) {
      expect(words).toBe('This page copied as Markdown');
      expect(await clipboard(page)).toMatch(/^#|^---/);
    } else expect(words).toBe('This page has no text as Markdown.');
  });

  test('e leads to the editor', async ({ openPage }) => {
    const { page } = await openPage(path);
    const asked = page.waitForRequest(/\/edit\/main\/docs\/internal\/contracts\//);
    await page.keyboard.press('e');
    await asked;
  });

  test('? lists the keys in a dialog that gives the focus back', async ({ openPage }) => {
    const { page, findings } = await openPage(path);
    await page.locator('main a').first().focus();
    await page.keyboard.press('?');
    const dialog = page.locator('dialog.key-help[open]');
    await dialog.waitFor();
    expect(await dialog.locator('kbd').allTextContents()).toEqual(['/', 'y', 'q', 'm', 'e', '?']);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    expect(findings).toEqual([]);
  });

  test('do nothing while typing, with other keys, or when turned off', async ({ openPage }) => {
    const { page } = await openPage('/search/');
    const dialog = page.locator('dialog');
    await page.locator('#search-page input').focus();
    await page.keyboard.type('why?');
    expect(await page.inputValue('#search-page input')).toBe('why?');
    expect(await dialog.count()).toBe(0);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('Alt+?');
    expect(await dialog.count()).toBe(0);
    await page.keyboard.press('?');
    await page.locator('dialog.key-help[open]').waitFor();
    await page.uncheck('dialog.key-help input');
    await page.keyboard.press('Escape');
    await page.reload();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('?');
    await page.keyboard.press('/');
    await page.waitForTimeout(300);
    expect(await dialog.count()).toBe(0);
  });
});

describe('quoting', () => {
  test('a selection, by the button beside it, reached by keyboard too', async ({ openPage }) => {
    const { page, findings } = await openPage(path);
    await mayCopy(page);
    await select(page, '#in-short + p');
    const bar = page.locator('.reader-bar');
    await bar.waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    const text = (await page.textContent('#in-short + p')) ?? '';
    await bar.locator('button').click();
    expect(await said(page)).toBe('Quotation copied');
    const quoted = await clipboard(page);
    expect(quoted.startsWith(`> ${text.slice(0, 12)}`)).toBe(true);
    expect(quoted).toMatch(/— \[In short · [^\]]+\]\(https:/);
    await page.evaluate(() => getSelection()?.empty());
    await select(page, '#in-short + p');
    await bar.waitFor();
    await page.evaluate(() => {
      const links = [...document.querySelectorAll<HTMLElement>('#in-short + p a')];
      links.at(-1)?.focus();
    });
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.reader-bar') !== null)).toBe(
      true,
    );
    expect(findings).toEqual([]);
  });

  test('a selection that moves with the page, until Esc', async ({ openPage }) => {
    const { page } = await openPage(path);
    await select(page, '#in-short + p');
    const bar = page.locator('.reader-bar');
    await bar.waitFor();
    await page.evaluate(() => scrollBy(0, 40));
    await page.waitForFunction(() => !document.querySelector('.reader-bar'));
    await bar.waitFor();
    await page.keyboard.press('Escape');
    expect(await bar.count()).toBe(0);
    await page.evaluate(() => scrollBy(0, 20));
    await page.waitForTimeout(600);
    expect(await bar.count()).toBe(0);
  });

  test('a selection, by the key alone', async ({ openPage }) => {
    const { page } = await openPage(path);
    await mayCopy(page);
    await select(page, '#in-short + p');
    await page.keyboard.press('q');
    expect(await said(page)).toBe('Quotation copied');
    expect(await clipboard(page)).toContain('— [In short');
  });

  test('no offer for a word, nor outside the text', async ({ openPage }) => {
    const { page } = await openPage(path);
    await select(page, 'footer p');
    await page.waitForTimeout(600);
    expect(await page.locator('.reader-bar').count()).toBe(0);
  });

  test('a table as it is seen', async ({ openPage }) => {
    const { page, findings } = await openPage(path);
    await mayCopy(page);
    const shift = await watchShifts(page);
    await page.evaluate(() => {
      const row = document.querySelector<HTMLElement>('.table-scroll tbody tr');
      if (row) row.hidden = true;
    });
    const hidden = (await page.textContent('.table-scroll tbody tr:first-child td')) ?? '?';
    await page.locator('.table-scroll').first().hover();
    await page.locator('.reader-quote').click();
    expect(await said(page)).toBe('Table copied');
    const [head = '', rule = '', first = ''] = (await clipboard(page)).split('\n');
    expect(head).toMatch(/^\| .+ \|$/);
    expect(rule).toMatch(/^\|( --- \|)+$/);
    expect(first.split('|').length).toBe(head.split('|').length);
    expect(first).not.toContain(hidden);
    expect(await clipboard(page)).toMatch(/\n\n— \[/);
    expect(await shift()).toBe(0);
    expect(findings).toEqual([]);
  });

  test('a diagram, by its text', async ({ openPage }) => {
    const { page } = await openPage(path);
    await mayCopy(page);
    await page.locator('figure.diagram .diagram-canvas').first().focus();
    await page.locator('.reader-quote').waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('reader-quote');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Enter');
    expect(await said(page)).toBe('Diagram copied as text');
    const copied = await clipboard(page);
    const title = (await page.textContent('figure.diagram figcaption')) ?? '?';
    expect(copied.split('\n')[0]).toBe(`**Diagram: ${title}**`);
    expect(copied).toMatch(/\n- /);
    expect(copied).toMatch(/— \[.+\]\(https:.+\)/);
  });
});

/** Sum of the shifts of the layout that no click explains. */
async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const shifts = { sum: 0 };
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        shifts.sum += (entry as PerformanceEntry & { value: number }).value;
      }
    }).observe({ type: 'layout-shift', buffered: false });
  });
  return () => page.evaluate(() => (window as unknown as { shifts: { sum: number } }).shifts.sum);
}

describe('the foot of a page', () => {
  test('states history, links here and citation, copied by a button', async ({ openPage }) => {
    const { page } = await openPage(path);
    await mayCopy(page);
    const foot = page.locator('.page-foot');
    expect(await foot.textContent()).toMatch(/Last change \d+ \w+ 20\d\d|not available/);
    await foot.locator('.page-links summary').click();
    expect(await foot.locator('.page-links a').count()).toBeGreaterThan(2);
    await foot.locator('.page-cite summary').click();
    await foot.locator('.copy-text').nth(1).click();
    expect(await said(page)).toBe('Copied');
    expect(await clipboard(page)).toMatch(/^@misc\{[\s\S]+\}$/);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('reads without JavaScript, and its links lead to forum and form', async ({ openPage }) => {
    const { page } = await openPage(path, { javaScript: false });
    expect(await page.isVisible('.page-foot [data-edit]')).toBe(true);
    const discuss = new URL((await page.getAttribute('[data-discuss]', 'href')) ?? '');
    expect(discuss.searchParams.get('title')).toBe(await page.textContent('h1'));
    const report = new URL((await page.getAttribute('[data-report]', 'href')) ?? '');
    expect(report.searchParams.get('page')).toMatch(new RegExp(`${path}$`));
    expect(await page.isVisible('.copy-text')).toBe(false);
    await page.click('.page-cite summary');
    expect(await page.isVisible('.page-cite pre')).toBe(true);
  });
});
