import { expect, inject } from 'vitest';
import { site as place } from '../../src/config/site.ts';
import { oneboxOf } from '../../src/previews/onebox.ts';
import { builtLinks } from '../../src/section-links/built.ts';
import { addressOf, browser, test } from './harness.ts';
import { builtSite } from './pages.ts';

const site = await builtSite();
const links = builtLinks(site);
const [link] = links.filter(({ to }) => to.startsWith('/internal/') && to.endsWith('#for-a-vm'));

test.each([true, false])(
  'the link of a section leads to it at once, with JavaScript: %s',
  async (javaScript) => {
    const context = await (await browser()).newContext({ javaScriptEnabled: javaScript });
    const page = await context.newPage();
    const started = Date.now();
    await page.goto(addressOf(`/s/${link?.id}/`));
    await page.waitForURL(`**${link?.to}`);
    expect(Date.now() - started).toBeLessThan(20_000);
    expect(await page.locator('#for-a-vm').isVisible()).toBe(true);
    expect(page.url()).toBe(addressOf(link?.to ?? ''));
    await context.close();
  },
);

test('a heading names its link, and forums read that link’s own preview', async ({ openPage }) => {
  const { page, findings } = await openPage(link?.to.replace(/#.*/, '') ?? '');
  const named = await page.locator('#for-a-vm [data-permalink]').getAttribute('data-permalink');
  expect(named).toBe(`${new URL(inject('siteAddress')).pathname}s/${link?.id}/`);
  if (!link) throw new Error('no section to look at');
  const shown = oneboxOf(link.page, `${place.url}${place.baseUrl}s/${link.id}/`);
  expect(shown.title).toMatch(/^For a VM · /);
  expect(shown.instead).toBeUndefined();
  expect(findings).toEqual([]);
});

test('pictures are pictures that a browser shows', async ({ openPage }) => {
  const { page } = await openPage('/');
  for (const path of ['/card.png', `/s/${link?.id}/card.png`]) {
    const size = await page.evaluate(async (address) => {
      const picture = new Image();
      picture.src = address;
      await picture.decode();
      return [picture.naturalWidth, picture.naturalHeight];
    }, addressOf(path));
    expect(size).toEqual([1200, 630]);
  }
});
