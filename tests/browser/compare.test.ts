import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect } from 'vitest';
import { accessibilityFaults, overflowingElements, test } from './harness.ts';

const PATH = '/external/compare/';
const folder = mkdtempSync(join(tmpdir(), 'compare-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rows = (page: Page) => page.locator('.compare-grid tbody tr');
const status = (page: Page) => page.locator('.compare-status').textContent();
const names = (page: Page) => page.locator('.compare-grid tbody th a').allTextContents();
const query = (page: Page) => new URL(page.url()).search;

async function ready(page: Page): Promise<void> {
  await rows(page).first().waitFor();
}

describe('without JavaScript', () => {
  test.concurrent('every machine answers every group in a table', async ({ openPage }) => {
    const { page, findings } = await openPage(PATH, { javaScript: false, width: 390 });
    const tables = page.locator('#compare-tables table');
    const count = await tables.count();
    expect(count).toBeGreaterThan(10);
    const machines = await tables.first().locator('tbody tr').count();
    expect(machines).toBeGreaterThan(5);
    expect(await page.locator('#compare-tables tbody tr').count()).toBe(count * machines);
    expect(await page.locator('#compare-tables tbody td:text-is("")').count()).toBe(0);
    expect(await page.locator('#compare-app').isVisible()).toBe(false);
    expect(await overflowingElements(page)).toEqual([]);
    expect(findings).toEqual([]);
  });
});

describe('the live table', () => {
  test.concurrent('filters, says so, and keeps the view in the address', async ({ openPage }) => {
    const { page, findings } = await openPage(PATH);
    await ready(page);
    const all = await rows(page).count();
    await page.locator('.compare-menu summary', { hasText: 'Filter' }).click();
    await page.getByRole('checkbox', { name: /^WebAssembly/ }).check();
    expect(query(page)).toBe('?family=wasm');
    const shown = await rows(page).count();
    expect(shown).toBeGreaterThan(0);
    expect(shown).toBeLessThan(all);
    expect(await status(page)).toContain(`${shown} of ${all} machines`);
    await page.keyboard.press('Escape');
    await page.reload();
    await ready(page);
    expect(await rows(page).count()).toBe(shown);
    await page.getByRole('button', { name: /^Lift the filter Family: WebAssembly/ }).click();
    expect(query(page)).toBe('');
    expect(await rows(page).count()).toBe(all);
    expect(findings).toEqual([]);
  });

  test.concurrent('sorts numbers by size, with no answer last', async ({ openPage }) => {
    const { page } = await openPage(`${PATH}?show=limits.code-size`);
    await ready(page);
    const heading = page.getByRole('columnheader', { name: 'Code size' });
    const cells = () =>
      page.locator('.compare-grid tbody td').evaluateAll((all) =>
        all.map((cell) => {
          const { s: state = 'known' } = (cell as HTMLElement).dataset;
          const none = !/known$|disputed|in-transition/.test(state) || state === 'unknown';
          return { text: cell.textContent ?? '', none };
        }),
      );
    const valued = async () => (await cells()).filter(({ none }) => !none).map(({ text }) => text);
    await heading.getByRole('button').click();
    expect(await heading.getAttribute('aria-sort')).toBe('ascending');
    const up = await valued();
    await heading.getByRole('button').click();
    expect(await heading.getAttribute('aria-sort')).toBe('descending');
    expect(query(page)).toContain('sort=-limits.code-size');
    const down = await valued();
    expect(down).not.toEqual(up);
    expect([...down].sort()).toEqual([...up].sort());
    const places = (await cells()).map(({ none }) => none);
    expect(places.lastIndexOf(false)).toBe(places.filter((none) => !none).length - 1);
  });

  test.concurrent('puts pinned machines side by side and shows only differences', async ({
    openPage,
  }) => {
    const { page, findings } = await openPage(`${PATH}?show=all`);
    await ready(page);
    const side = page.getByRole('button', { name: 'Side by side' });
    expect(await side.isDisabled()).toBe(true);
    await page.getByRole('button', { name: /^Pin Ethereum/ }).click();
    await page.getByRole('button', { name: /^Pin Vite/ }).click();
    expect((await names(page)).slice(0, 2).join()).toMatch(/^Ethereum.*Vite/);
    await side.click();
    const all = await rows(page).count();
    await page.getByRole('button', { name: 'Only differences' }).click();
    expect(query(page)).toBe('?show=all&pin=ethereum,vite&view=side&only=differences');
    const differing = await rows(page).count();
    expect(differing).toBeGreaterThan(0);
    expect(differing).toBeLessThan(all);
    expect(await status(page)).toMatch(/2 machines side by side.*alike left out/);
    expect(findings).toEqual([]);
  });

  test.concurrent('is walked with arrow keys; a cell opens its source and takes the focus back', async ({
    openPage,
  }) => {
    const { page, findings } = await openPage(`${PATH}?show=limits&pin=ethereum`);
    await ready(page);
    await page.getByRole('link', { name: /^Ethereum/ }).focus();
    await page.keyboard.press('ArrowRight');
    const focused = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset.cell);
    expect(await focused()).toBe('ethereum limits.code-size');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toMatch(/limits\.code-size$/);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Code size' });
    await dialog.getByText('constant of the protocol').waitFor();
    expect(query(page)).toContain('cell=ethereum.limits.code-size');
    const source = dialog.locator('li a').first();
    expect(await source.getAttribute('href')).toMatch(
      /^https:\/\/github\.com\/ethereum\/go-ethereum\/blob\/[0-9a-f]{40}\/.*#L\d+/,
    );
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await dialog.isVisible()).toBe(false);
    expect(await focused()).toBe('ethereum limits.code-size');
    expect(query(page)).not.toContain('cell=');
    // One stop of the tab key: the next one is outside the table.
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.compare-grid'))).toBeNull();
    expect(findings).toEqual([]);
  });

  test.concurrent('keeps its head and its first column in sight on a phone', async ({
    openPage,
  }) => {
    const { page, findings } = await openPage(`${PATH}?show=all`, { width: 390, touch: true });
    await ready(page);
    const moved = await page.locator('.compare-live').evaluate((region) => {
      region.scrollTo(600, 500);
      const { left, top } = region.getBoundingClientRect();
      const at = (selector: string) => region.querySelector(selector)!.getBoundingClientRect();
      return {
        scrolled: region.scrollLeft > 300 && region.scrollTop > 300,
        column: at('tbody tr:nth-child(9) > :first-child').left - left,
        head: at('thead th:nth-child(5)').top - top,
        corner: at('thead th').left - left,
      };
    });
    expect(moved.scrolled).toBe(true);
    for (const distance of [moved.column, moved.head, moved.corner]) {
      expect(Math.abs(distance)).toBeLessThan(3);
    }
    expect(await overflowingElements(page)).toEqual([]);
    expect(findings).toEqual([]);
  });

  test.concurrent('is copied as Markdown and downloaded as JSON and CSV', async ({ openPage }) => {
    const { page, findings } = await openPage(
      `${PATH}?show=limits.code-size&pin=vite,ethereum&view=side`,
    );
    await ready(page);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('.compare-menu summary', { hasText: 'Share' }).click();
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await page.getByText('The table is copied as Markdown.').waitFor();
    const markdown = await page.evaluate(() => navigator.clipboard.readText());
    expect(markdown).toMatch(/^\| Question \| \[Vite: .*\n\| --- \|.*\n\| Code size \|/);
    expect(markdown).toContain('?show=limits.code-size&pin=vite,ethereum&view=side');
    const save = async (label: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: label }).click(),
      ]);
      const place = join(folder, download.suggestedFilename());
      await download.saveAs(place);
      return readFileSync(place, 'utf8');
    };
    const json = JSON.parse(await save('Download JSON'));
    expect(json.schemaVersion).toMatch(/^\d+\.\d+$/);
    expect(json.records.map(({ id }: { id: string }) => id)).toEqual(['vite', 'ethereum']);
    const wide = await save('Download CSV, a line a machine');
    expect(wide.split('\n')[0]).toBe('record,name,vm,network,tier,limits.code-size');
    const long = await save('Download CSV, a line a value');
    expect(long.trimEnd().split('\n')).toHaveLength(3);
    expect(findings).toEqual([]);
  });

  test.concurrent('ignores what an address does not mean', async ({ openPage }) => {
    const { page, findings } = await openPage(
      `${PATH}?show=gone&utm_source=x&pin=nobody&sort=-gone&cell=a.b`,
    );
    await ready(page);
    expect(await status(page)).toMatch(/^(\d+) of \1 machines/);
    expect(findings).toEqual([]);
  });

  const looks = ['', '?show=all&pin=vite,ethereum&view=side', '?family=evm&q=e'].flatMap((search) =>
    (['light', 'dark'] as const).flatMap((theme) =>
      [390, 1280].map((width) => ({ search, theme, width })),
    ),
  );
  test.concurrent.for(looks)(
    'is accessible: "$search", $theme, $width px',
    async ({ search, theme, width }, { openPage }) => {
      const { page, findings } = await openPage(PATH + search, { theme, width });
      await ready(page);
      expect(await accessibilityFaults(page)).toEqual([]);
      for (const title of ['Filter', 'Questions', 'Share']) {
        await page.locator('.compare-menu summary', { hasText: title }).click();
        expect(await accessibilityFaults(page)).toEqual([]);
      }
      expect(await overflowingElements(page)).toEqual([]);
      expect(findings).toEqual([]);
    },
  );
});
