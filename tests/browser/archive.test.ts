import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { archiveOf } from '../../src/archive/make.ts';
import { site } from '../../src/config/site.ts';
import { startServer } from '../../src/static-server/server.ts';
import { browser, test } from './harness.ts';

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'archive-'));
  const place = { origin: site.url, basePath: site.baseUrl };
  const root = join(import.meta.dirname, '../..');
  for (const { path, data } of await archiveOf(root, inject('siteFolder'), place, 'unpacked')) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), data);
  }
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** Opens a page and records what went wrong in it, and what it asked of the network. */
async function open(address: string): Promise<{ page: Page; findings: string[] }> {
  const context = await (await browser()).newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const findings: string[] = [];
  page.on('pageerror', (error) => findings.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) findings.push(message.text());
  });
  page.on('request', (request) => {
    if (!/^(?:file|data|blob):/.test(request.url()) && address.startsWith('file:')) {
      findings.push(`asked the network for ${request.url()}`);
    }
  });
  page.on('requestfailed', (request) => findings.push(`failed: ${request.url()}`));
  await page.goto(address);
  return { page, findings };
}

const onDisk = (path: string) => pathToFileURL(join(folder, 'unpacked', path)).href;

test('reads from disk: five pages by their links, with styles and diagrams', async () => {
  const { page, findings } = await open(onDisk('index.html'));
  const walk = [
    ['/internal/', 'internal/index.html'],
    ['/internal/ledger/', 'internal/ledger/index.html'],
    ['/internal/ledger/momentum/', 'internal/ledger/momentum/index.html'],
    ['/glossary/', 'glossary/index.html'],
    ['/external/', 'external/index.html'],
  ] as const;
  for (const [, path] of walk) {
    const link = page.locator(`a[href$="${path.split('/').slice(-2).join('/')}"]`);
    const hrefs = await link.evaluateAll((links) =>
      links.map((one) => (one as HTMLAnchorElement).href),
    );
    expect(hrefs, path).toContain(onDisk(path));
    await page.goto(onDisk(path));
    expect(await page.locator('h1').first().isVisible()).toBe(true);
    const family = await page
      .locator('h1')
      .first()
      .evaluate((h1) => getComputedStyle(h1).fontFamily);
    expect(family).toMatch(/Charter/);
  }
  await page.goto(onDisk('internal/ledger/momentum/index.html'));
  const drawing = await page.locator('main figure svg').first().boundingBox();
  expect(drawing?.width).toBeGreaterThan(200);
  await page.locator('main a[href$="account-block/index.html#fields"]').first().click();
  await page.waitForURL('**/account-block/index.html#fields');
  expect(await page.locator('#fields').isVisible()).toBe(true);
  expect(findings).toEqual([]);
});

test('finds sections from disk, and leads to them', async () => {
  const { page, findings } = await open(onDisk('internal/ledger/momentum/index.html'));
  await page.locator('[data-search-open]').first().click();
  await page.locator('.search-dialog input').fill('mailbox');
  const first = page.locator('.search-dialog [role=option] a').first();
  await first.waitFor();
  expect(await first.getAttribute('href')).toMatch(/^file:.*index\.html/);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.href.startsWith('file:') && !url.href.includes('/momentum/'));
  expect(await page.locator('h1').first().isVisible()).toBe(true);
  expect(findings).toEqual([]);
});

test('works below any folder of a static server, with the full search', async () => {
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Another site</title>');
  const server = await startServer({ folder, port: 0, basePath: '/' });
  try {
    const { page, findings } = await open(`${server.address}unpacked/internal/ledger/index.html`);
    await page.locator('[data-search-open]').first().click();
    await page.locator('.search-dialog input').fill('momentum hash');
    const first = page.locator('.search-dialog [role=option] a').first();
    await first.waitFor();
    expect(await first.getAttribute('href')).toContain(`${server.address}unpacked/`);
    expect(findings).toEqual([]);
  } finally {
    await server.close();
  }
});
