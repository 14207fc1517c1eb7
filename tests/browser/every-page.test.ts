import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { guard, type Watched } from './guards.ts';
import { accessibilityFaults, addressOf, newWindow } from './harness.ts';
import { builtSite, pagesOfSitemap } from './pages.ts';

const site = await builtSite();
const paths = pagesOfSitemap(site);

// Measuring contrast takes four fifths of axe's time. No page brings colours of its own, so what can
// be wrong in one is wrong in its kind: page-types.test.ts measures each in both themes.
const MEASURED_BY_KIND = ['color-contrast'];

// One window goes through all pages: to open one for each takes longer than to look at the page.
const watched: Watched = { address: addressOf('/'), status: 200, findings: [] };
let page: Page;
beforeAll(async () => {
  page = await newWindow();
  await guard(page, watched);
});
afterAll(() => page.context().close());

test('the sitemap lists pages', () => {
  expect(paths).toContain('/');
  expect(paths.length).toBeGreaterThan(10);
});

test.for(paths)('%s is accessible and loads without a fault', async (path) => {
  Object.assign(watched, { address: addressOf(path), findings: [] });
  await page.goto(watched.address, { waitUntil: 'load' });
  expect(await accessibilityFaults(page, MEASURED_BY_KIND)).toEqual([]);
  expect(watched.findings).toEqual([]);
});
