import { readFileSync } from 'node:fs';
import { expect, inject } from 'vitest';
import { hitsMentioning } from '../../src/enhance/search/mentions.ts';
import { hitsNamed } from '../../src/enhance/search/names.ts';
import { parseQueries, placeOf, QUERIES_FILE } from '../../src/search/queries.ts';
import { test } from './harness.ts';

/** Share of the questions whose answer is among the first three hits, also before the whole index is there. */
const WANTED = 0.95;

const queries = parseQueries(readFileSync(QUERIES_FILE, 'utf8'));

test('answers them in the same way before the whole index is there', async () => {
  const base = inject('siteAddress');
  const failed: string[] = [];
  let named = 0;
  for (const query of queries) {
    const names = await hitsNamed(query.ask, undefined, base);
    if (names.length > 0) named += 1;
    const { hits } = await hitsMentioning(query.ask, undefined, base, () => true);
    const found = [...new Set([...names, ...hits].map(({ url }) => `/${url.slice(base.length)}`))];
    expect(found.length, `hits for “${query.ask}”`).toBeGreaterThan(0);
    const place = placeOf(query, found);
    if (place === undefined || place > 3) {
      failed.push(`${query.ask}: ${place ?? 'not found'}; first ${found.slice(0, 3).join(' ')}`);
    }
  }
  const good = queries.length - failed.length;
  console.log(`search: ${good} of ${queries.length} within three hits at once, ${named} by names`);
  expect(failed.length / queries.length, failed.join('\n')).toBeLessThanOrEqual(1 - WANTED);
});

test('answers what readers ask within three hits', async ({ openPage }) => {
  const { page } = await openPage('/search/');
  await page.waitForSelector('#search-page input');
  const root = new URL(inject('siteAddress')).pathname;
  const failed: string[] = [];
  for (const query of queries) {
    await page.fill('#search-page input', query.ask);
    await page.waitForFunction(
      (text) =>
        document.querySelector('#search-page .search-panel')?.getAttribute('data-answered') ===
        text,
      query.ask,
    );
    const hits = await page.$$eval('#search-page li a', (links) =>
      links.map((link) => link.getAttribute('href') ?? ''),
    );
    const place = placeOf(
      query,
      hits.map((hit) => `/${hit.startsWith(root) ? hit.slice(root.length) : hit}`),
    );
    if (place === undefined || place > 3) {
      failed.push(`${query.ask}: ${place ?? 'not found'}; first ${hits.slice(0, 3).join(' ')}`);
    }
  }
  console.log(`search: ${queries.length - failed.length} of ${queries.length} within three hits`);
  expect(failed.length / queries.length, failed.join('\n')).toBeLessThanOrEqual(1 - WANTED);
});
