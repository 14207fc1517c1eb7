import { readFileSync } from 'node:fs';
import { expect, inject } from 'vitest';
import { parseQueries, placeOf, QUERIES_FILE } from '../../src/search/queries.ts';
import { test } from './harness.ts';

/** Share of the questions whose answer is among the first three hits. */
const WANTED = 0.95;

test('answers what readers ask within three hits', async ({ openPage }) => {
  const { page } = await openPage('/search/');
  await page.waitForSelector('#search-page input');
  const queries = parseQueries(readFileSync(QUERIES_FILE, 'utf8'));
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
