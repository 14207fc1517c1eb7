import { afterAll, describe, expect } from 'vitest';
import { accessibilityFaults, overflowingElements, test, tour } from './harness.ts';
import { builtSite, exampleOf, PAGE_TYPES } from './pages.ts';

const site = await builtSite();
const views = (['light', 'dark'] as const).flatMap((theme) =>
  [390, 1280].map((width) => ({ theme, width })),
);

for (const view of views) {
  describe(`each kind of page, ${view.theme}, ${view.width} px`, async () => {
    const { visit, end } = await tour(view);
    afterAll(end);

    test.for(PAGE_TYPES)('%s', async (type) => {
      const { path, status } = exampleOf(type, site);
      const { page, findings } = await visit(path, status);
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await overflowingElements(page)).toEqual([]);
      expect(findings).toEqual([]);
    });
  });
}

test('the two themes look different', async ({ openPage }) => {
  const ground = async (theme: 'light' | 'dark') => {
    const { page } = await openPage('/', { theme });
    return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  };
  expect(await ground('light')).not.toBe(await ground('dark'));
});
