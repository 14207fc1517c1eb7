import { afterAll, expect, test } from 'vitest';
import { accessibilityFaults, tour } from './harness.ts';
import { builtSite, pagesOfSitemap } from './pages.ts';

const paths = pagesOfSitemap(await builtSite());
const { visit, end } = await tour();
afterAll(end);

// Measuring contrast takes four fifths of axe's time. No page brings colours of its own, so what can
// be wrong in one is wrong in its kind: page-types.test.ts measures each in both themes.
const MEASURED_BY_KIND = ['color-contrast'];

test('the sitemap lists pages', () => {
  expect(paths).toContain('/');
  expect(paths.length).toBeGreaterThan(10);
});

test.for(paths)('%s is accessible and loads without a fault', async (path) => {
  const { page, findings } = await visit(path);
  expect(await accessibilityFaults(page, MEASURED_BY_KIND)).toEqual([]);
  expect(findings).toEqual([]);
});
