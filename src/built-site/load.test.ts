import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkSite } from './check-site.ts';
import { htmlPage, ORIGIN, PICTURE, siteOf } from './fixture.ts';
import { loadBuiltSite } from './load.ts';
import { brokenAnchor } from './rules/broken-anchor.ts';
import { brokenLink } from './rules/broken-link.ts';
import { linkPreview } from './rules/link-preview.ts';
import { pageHead } from './rules/page-head.ts';
import { sitemap } from './rules/sitemap.ts';
import { budgetRows, budgetTable } from './weight/report.ts';
import { weighPages } from './weight/weigh.ts';

let folder: string;

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'built-'));
  write('index.html', htmlPage('/', `<a href="/a/#x">A</a>\n<p>${'long '.repeat(200)}</p>`));
  write('a/index.html', htmlPage('/a/', '<h2 id="y">A</h2>'));
  writeFileSync(join(folder, 'card.png'), PICTURE, 'latin1');
  write('assets/site.css', 'p { margin: 0 }');
  write('pagefind/index.html', '<script>example()</script>');
  write('sitemap.xml', `<urlset><loc>${ORIGIN}/</loc><loc>${ORIGIN}/a/</loc></urlset>`);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('reads a build folder and finds what is broken in it, with file and line', async () => {
  const site = await loadBuiltSite(folder, { origin: ORIGIN, basePath: '/' });
  expect(site.pages.map(({ route }) => route)).toEqual(['/a/', '/']);
  expect([...site.styles.keys()]).toEqual(['assets/site.css']);
  const problems = checkSite(site, [pageHead, linkPreview, brokenLink, brokenAnchor, sitemap]);
  expect(problems.map(({ file, line, rule }) => [file, line, rule])).toEqual([
    ['build/index.html', 4, 'broken-anchor'],
  ]);
});

test('lists once what is wrong on many pages', () => {
  const body = '<a href="/gone/">A</a><a href="/gone/">A</a>';
  const files = Object.fromEntries(
    ['a', 'b', 'c'].map((name) => [`${name}/index.html`, htmlPage(`/${name}/`, body)]),
  );
  const problems = checkSite(siteOf({ files })).filter(({ rule }) => rule === 'broken-link');
  expect(problems.map(({ file, message }) => [file, message])).toEqual([
    ['build/a/index.html', 'the link /gone/ leads to nothing (and on 2 other pages)'],
  ]);
});

test('a folder that is not there is an error, not an empty site', async () => {
  await expect(
    loadBuiltSite(join(folder, 'nowhere'), { origin: ORIGIN, basePath: '/' }),
  ).rejects.toThrow(/nowhere/);
});

test('lists what pages weigh, the heaviest first', async () => {
  const site = await loadBuiltSite(folder, { origin: ORIGIN, basePath: '/' });
  const weights = weighPages(site);
  const rows = budgetRows(weights);
  expect(rows.map(({ page, kind, requests }) => [page, kind, requests])).toEqual(
    expect.arrayContaining([
      ['/', 'home', 1],
      ['/a/', 'ordinary', 1],
    ]),
  );
  expect(rows[0]?.bytes).toBeGreaterThanOrEqual(rows[1]?.bytes ?? Number.NaN);
  for (const { page } of weights) {
    const row = rows.find((each) => each.page === page.route);
    expect(row?.bytes).toBeLessThan(Buffer.byteLength(page.html));
  }
  const table = budgetTable(weights);
  expect(table).toMatch(/^\| home \| 1 \| \d+ \| \d+ \| 25000 \| \/ \|$/m);
  expect(table).toMatch(/^\| \/a\/ \| ordinary \| \d+ \| \d+ % \| 1 \| \d+ \| 0 \|$/m);
});
