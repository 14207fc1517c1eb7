import { expect } from 'vitest';
import { accessibilityFaults, test } from './harness.ts';
import { builtSite, pagesOfSitemap } from './pages.ts';

const site = await builtSite();
const paths = pagesOfSitemap(site);

test('the sitemap lists pages', () => {
  expect(paths).toContain('/');
  expect(paths.length).toBeGreaterThan(10);
});

test.concurrent.for(paths)(
  '%s is accessible and loads without a fault',
  async (path, { openPage }) => {
    const { page, findings } = await openPage(path);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(findings).toEqual([]);
  },
);
