import { expect } from 'vitest';
import { accessibilityFaults, test } from './harness.ts';
import { builtSite, pagesOfSitemap } from './pages.ts';

const site = await builtSite();
const paths = pagesOfSitemap(site);

test('the sitemap lists pages', () => {
  expect(paths).toContain('/');
  expect(paths.length).toBeGreaterThan(10);
});

// Measuring contrast takes four fifths of axe's time. No page brings colours of its own, so what can
// be wrong in one is wrong in its kind: page-types.test.ts measures each in both themes.
const MEASURED_BY_KIND = ['color-contrast'];

test.concurrent.for(paths)(
  '%s is accessible and loads without a fault',
  async (path, { openPage }) => {
    const { page, findings } = await openPage(path);
    expect(await accessibilityFaults(page, MEASURED_BY_KIND)).toEqual([]);
    expect(findings).toEqual([]);
  },
);
