import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject } from 'vitest';
import { test } from './harness.ts';

const file = (path: string) => readFileSync(join(inject('siteFolder'), 'data', path));

test('every download has the checksum that is listed', () => {
  const lines = file('SHA256SUMS').toString().trimEnd().split('\n');
  expect(lines.length).toBeGreaterThan(8);
  for (const line of lines) {
    const [sum, path = ''] = line.split('  ');
    expect([path, createHash('sha256').update(file(path)).digest('hex')]).toEqual([path, sum]);
  }
});

test.concurrent('the page leads to each of them, and to the log of changes', async ({
  openPage,
}) => {
  const { page, findings } = await openPage('/data/');
  const links = await page
    .locator('main a[download]')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  expect(links.length).toBeGreaterThan(10);
  const answers = await page.evaluate(
    (all) => Promise.all(all.map(async (link) => (await fetch(link, { method: 'HEAD' })).status)),
    links,
  );
  expect(new Set(answers)).toEqual(new Set([200]));
  await page.getByRole('link', { name: 'change log' }).click();
  await page.waitForURL('**/data/changes/');
  expect(await page.locator('main').textContent()).toMatch(/Record added|history is not available/);
  expect(findings).toEqual([]);
});

test.concurrent('the feeds are well-formed, where there is a history', async ({ openPage }) => {
  const { page } = await openPage('/data/changes/');
  const atom = await page
    .locator('link[type="application/atom+xml"][href$="changes.atom"]')
    .count();
  expect(atom).toBe(
    (await page.getByText('The history is not available here').count()) === 0 ? 1 : 0,
  );
  if (atom === 0) return;
  const read = await page.evaluate(async () => {
    const text = await (await fetch('../changes.atom')).text();
    const xml = new DOMParser().parseFromString(text, 'application/xml');
    const json = await (await fetch('../changes.json')).json();
    return {
      faults: xml.querySelectorAll('parsererror').length,
      ids: [...xml.querySelectorAll('entry > id')].map((id) => id.textContent),
      items: json.items.map((item: { id: string }) => item.id),
    };
  });
  expect(read.faults).toBe(0);
  expect(read.ids.length).toBeGreaterThan(0);
  expect(read.items).toEqual(read.ids);
  expect(new Set(read.ids).size).toBe(read.ids.length);
});
