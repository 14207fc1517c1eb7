import { expect } from 'vitest';
import { overflowingElements, test } from './harness.ts';
import { builtSite, exampleOf, PAGE_TYPES } from './pages.ts';

const site = await builtSite();

test.concurrent.for(PAGE_TYPES)('%s reads without JavaScript', async (type, { openPage }) => {
  const { path, status } = exampleOf(type, site);
  const { page, findings } = await openPage(path, { javaScript: false, status, width: 390 });
  const main = page.locator('main');
  expect(await main.isVisible()).toBe(true);
  expect(((await main.textContent()) ?? '').trim().length).toBeGreaterThan(80);
  expect(await page.locator('h1').first().isVisible()).toBe(true);
  expect(await overflowingElements(page)).toEqual([]);
  expect(findings).toEqual([]);
});

test.concurrent('diagrams are drawn without JavaScript', async ({ openPage }) => {
  const { path } = exampleOf('document with a diagram', site);
  const { page } = await openPage(path, { javaScript: false });
  const drawing = page.locator('main figure svg').first();
  const box = await drawing.boundingBox();
  expect(box?.width).toBeGreaterThan(200);
  expect(box?.height).toBeGreaterThan(100);
  expect(await drawing.locator('text').count()).toBeGreaterThan(2);
});

test.concurrent('links lead on without JavaScript', async ({ openPage }) => {
  const { page } = await openPage('/', { javaScript: false });
  await page.locator('main a[href$="/internal/"]').first().click();
  await page.waitForURL('**/internal/');
  expect(await page.locator('h1').first().isVisible()).toBe(true);
});
