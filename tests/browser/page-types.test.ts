import { describe, expect } from 'vitest';
import { accessibilityFaults, overflowingElements, test } from './harness.ts';
import { builtSite, exampleOf, PAGE_TYPES } from './pages.ts';

const site = await builtSite();
const views = PAGE_TYPES.flatMap((type) =>
  (['light', 'dark'] as const).flatMap((theme) =>
    [390, 1280].map((width) => ({ type, theme, width })),
  ),
);

describe('each kind of page, in both themes, on a phone and on a laptop', () => {
  test.concurrent.for(views)(
    '$type, $theme, $width px',
    async ({ type, theme, width }, { openPage }) => {
      const { path, status } = exampleOf(type, site);
      const { page, findings } = await openPage(path, { theme, width, status });
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await overflowingElements(page)).toEqual([]);
      expect(findings).toEqual([]);
    },
  );
});

test.concurrent('the two themes look different', async ({ openPage }) => {
  const ground = async (theme: 'light' | 'dark') => {
    const { page } = await openPage('/', { theme });
    return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  };
  expect(await ground('light')).not.toBe(await ground('dark'));
});
