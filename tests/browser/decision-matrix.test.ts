import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { accessibilityFaults, overflowingElements, test } from './harness.ts';

const PATH = '/external/recommendation/';
const machines = (page: Page) => page.locator('[data-matrix="machines"] tbody tr');
const first = (page: Page) => machines(page).first().locator('th').textContent();
const query = (page: Page) => new URL(page.url()).search;

test.concurrent('without JavaScript the weights at first are ranked', async ({ openPage }) => {
  const { page, findings } = await openPage(PATH, { javaScript: false, width: 390 });
  expect(await machines(page).count()).toBeGreaterThan(3);
  expect(await page.locator('.matrix-weight').first().textContent()).toBe('weight 3 of 5');
  expect(await page.locator('[data-matrix="machines firm"]').textContent()).toContain('First');
  expect(await page.locator('[data-matrix] input').count()).toBe(0);
  expect(await overflowingElements(page)).toEqual([]);
  expect(findings).toEqual([]);
});

test.concurrent('a weight moves the ranking and the address, and the address brings it back', async ({
  openPage,
}) => {
  const { page, findings } = await openPage(PATH);
  const slider = page.getByRole('slider', { name: 'Weight of Years in use, slider' });
  await slider.waitFor();
  await page.getByRole('button', { name: 'Only the machine' }).click();
  expect(await slider.inputValue()).toBe('0');
  const before = await first(page);
  await page.getByRole('spinbutton', { name: 'Weight of Years in use' }).fill('4.5');
  expect(query(page)).toContain('years=4.5');
  expect(await slider.inputValue()).toBe('4.5');
  expect(await page.locator('[data-matrix="machines"] thead').textContent()).toContain('× 4.5');
  const after = await machines(page).allTextContents();
  await page.reload();
  await slider.waitFor();
  expect(await slider.inputValue()).toBe('4.5');
  expect(await machines(page).allTextContents()).toEqual(after);
  await page.getByRole('button', { name: 'As at first' }).click();
  expect(query(page)).toBe('');
  expect(before).not.toBeNull();
  expect(findings).toEqual([]);
});

test.concurrent('a flip that is named happens', async ({ openPage }) => {
  const { page } = await openPage(PATH);
  await page.getByRole('slider').first().waitFor();
  const flip = page.locator('[data-matrix="machines firm"] tbody tr').first();
  const [title, , change = '', then] = (await flip.locator('th, td').allTextContents()) as string[];
  const [direction, at] = change.split(' ');
  const weight =
    direction === 'above' ? Math.floor(Number(at) * 2 + 1) / 2 : Math.ceil(Number(at) * 2 - 1) / 2;
  await page.getByRole('spinbutton', { name: `Weight of ${title}` }).fill(String(weight));
  expect(await first(page)).toBe(then);
});

const looks = (['light', 'dark'] as const).flatMap((theme) =>
  [390, 1280].map((width) => ({ theme, width })),
);
test.concurrent.for(looks)(
  'is accessible: $theme, $width px',
  async ({ theme, width }, { openPage }) => {
    const { page, findings } = await openPage(`${PATH}?years=0`, { theme, width });
    await page.getByRole('slider').first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await overflowingElements(page)).toEqual([]);
    expect(findings).toEqual([]);
  },
);
