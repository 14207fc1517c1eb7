import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { accessibilityFaults, test } from './harness.ts';

const page = '/internal/contracts/from-a-call-to-a-state-change/';

async function ask(window: Page, query: string): Promise<{ state: string; hits: string[] }> {
  await window.fill('dialog[open] input', query);
  await window.waitForFunction(
    (text) =>
      document.querySelector('dialog[open] .search-panel')?.getAttribute('data-answered') === text,
    query,
  );
  const state = (await window.textContent('dialog[open] .search-state')) ?? '';
  const hits = await window.$$eval('dialog[open] [role="option"] a', (links) =>
    links.map((link) => link.getAttribute('href') ?? ''),
  );
  return { state, hits };
}

describe('search', () => {
  test('opens by /, finds sections, and walks to one by keyboard alone', async ({ openPage }) => {
    const { page: window, findings } = await openPage(page);
    await window.keyboard.press('/');
    await window.waitForSelector('dialog[open] input:focus');
    const { hits } = await ask(window, 'refund');
    expect(hits[0]).toMatch(/\/glossary\/#refund$/);
    expect(hits[1]).toMatch(/\/internal\/contracts\/.*refund/);
    await window.keyboard.press('ArrowDown');
    await window.keyboard.press('ArrowDown');
    const chosen = await window.getAttribute('dialog li[aria-selected="true"] a', 'href');
    expect(chosen).toBe(hits[1]);
    await window.keyboard.press('Enter');
    await window.waitForURL((url) => url.href.endsWith(chosen ?? 'nothing'));
    expect(findings).toEqual([]);
  });

  test('opens by Ctrl-K and by the button; Esc closes it and gives the focus back', async ({
    openPage,
  }) => {
    const { page: window } = await openPage(page);
    await window.keyboard.press('Control+k');
    await window.waitForSelector('dialog[open] input:focus');
    await window.keyboard.press('Escape');
    expect(await window.locator('dialog[open]').count()).toBe(0);
    await window.focus('[data-search-open]');
    await window.keyboard.press('Enter');
    await window.waitForSelector('dialog[open] input:focus');
    await window.keyboard.press('Escape');
    expect(
      await window.evaluate(() => document.activeElement?.hasAttribute('data-search-open')),
    ).toBe(true);
  });

  test('finds identifiers whole and by their parts, and forgives typos', async ({ openPage }) => {
    const { page: window } = await openPage(page);
    await window.keyboard.press('/');
    await window.waitForSelector('dialog[open] input:focus');
    const whole = await ask(window, 'GenerateAutoReceive');
    expect(whole.hits.length).toBeGreaterThan(0);
    const excerpt = await window.textContent('dialog li:first-child .search-excerpt');
    expect(excerpt).toContain('GenerateAutoReceive');
    expect((await ask(window, 'generate auto receive')).hits.length).toBeGreaterThan(0);
    const typo = await ask(window, 'propagatoin');
    expect(typo.hits.slice(0, 3).join()).toContain('propagation');
    expect(typo.state).toMatch(/^Showing results for “propagation”: \d+ places\./);
    expect(typo.state).toContain('No page says “propagatoin”.');
    expect((await ask(window, 'propagation')).state).toMatch(/^\d+ places\.$/);
    const none = await ask(window, 'xqzzvw');
    expect(none).toMatchObject({ hits: [], state: expect.stringContaining('Nothing found') });
  });

  test('answers a question as a newcomer asks it', async ({ openPage }) => {
    const { page: window } = await openPage('/');
    await window.keyboard.press('/');
    await window.waitForSelector('dialog[open] input:focus');
    const { hits } = await ask(window, 'who executes a contract call, and when?');
    expect(
      hits.slice(0, 3).some((hit) => hit.includes('/internal/contracts/who-triggers-execution/')),
    ).toBe(true);
  });

  test('shows what is named before the index is there, and moves nothing when the rest comes', async ({
    openPage,
  }) => {
    const { page: window } = await openPage(page);
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await window.route('**/pagefind/**', async (route) => {
      await held;
      await route.continue();
    });
    await window.keyboard.press('/');
    await window.fill('dialog[open] input', 'what is a momentum?');
    const first = window.locator('dialog[open] li:first-child');
    await first.waitFor();
    expect(await first.locator('a').getAttribute('href')).toMatch(
      /\/internal\/ledger\/momentum\/$/,
    );
    expect(await window.textContent('dialog[open] .search-state')).toBe('Searching …');
    await window.keyboard.press('ArrowDown');
    const place = async () => Math.round((await first.boundingBox())?.y ?? 0);
    const before = await place();
    release();
    await window.waitForSelector('dialog[open] [data-answered="what is a momentum?"]');
    expect(await window.locator('dialog[open] li').count()).toBeGreaterThan(2);
    expect(await first.getAttribute('aria-selected')).toBe('true');
    expect(await place()).toBe(before);
    const active = await window.getAttribute('dialog[open] input', 'aria-activedescendant');
    expect(active).toBe(await first.getAttribute('id'));
  });

  test('answers a question before the index is there, for a few kilobytes, and then asks for the rest', async ({
    openPage,
  }) => {
    const { page: window, findings } = await openPage(page);
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await window.route('**/search/engine.js', async (route) => {
      await held;
      await route.continue();
    });
    const asked: string[] = [];
    window.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await window.keyboard.press('/');
    const query = 'how much plasma does a transfer need';
    await window.fill('dialog[open] input', query);
    await window.waitForSelector(`dialog[open] [data-first="${query}"]`);
    expect(asked.filter((path) => path.includes('/pagefind/'))).toEqual([]);
    const links = () =>
      window.$$eval('dialog[open] li a', (all) => all.map((link) => link.getAttribute('href')));
    const first = await links();
    expect(first.length).toBeGreaterThan(3);
    expect(first.slice(0, 3).join(' ')).toMatch(/plasma/);
    expect(await window.locator('dialog[open] li mark').count()).toBeGreaterThan(0);
    const third = window.locator('dialog[open] li:nth-child(3)');
    await third.hover();
    const before = await third.boundingBox();
    release();
    await window.waitForSelector(`dialog[open] [data-answered="${query}"]`);
    const all = await links();
    expect(all.slice(0, first.length)).toEqual(first);
    expect(all.length).toBeGreaterThan(first.length);
    expect(await third.boundingBox()).toEqual(before);
    expect(new Set(all).size).toBe(all.length);
    expect(findings).toEqual([]);
  });

  test('keeps first hits to the section that is chosen', async ({ openPage }) => {
    const { page: window } = await openPage(page);
    await window.keyboard.press('/');
    await window.click('dialog .search-sections button:text-is("External")');
    await window.fill('dialog[open] input', 'price of a call');
    await window.waitForSelector('dialog[open] [data-first="price of a call"]');
    const links = await window.$$eval('dialog[open] li a', (all) =>
      all.map((link) => link.getAttribute('href') ?? ''),
    );
    expect(links.length).toBeGreaterThan(0);
    expect(links.join(' ')).not.toMatch(/\/(?:internal|glossary|claims|proposal|blog)\//);
  });

  test('keeps to the section that is chosen', async ({ openPage }) => {
    const { page: window } = await openPage(page);
    await window.keyboard.press('/');
    await window.waitForSelector('dialog[open] input:focus');
    await window.click('dialog .search-sections button:text-is("Updates")');
    const { hits } = await ask(window, 'progress');
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.every((hit) => hit.includes('/blog/'))).toBe(true);
  });

  test('says what to try when nothing is found, and offers the forum', async ({ openPage }) => {
    const { page: window, findings } = await openPage('/search/?q=xqzzvw&in=Updates');
    const none = window.locator('#search-page .search-none');
    await none.locator('li').first().waitFor();
    expect(await window.getAttribute('button:text-is("Updates")', 'aria-pressed')).toBe('true');
    const forum = await none.locator('a:text-is("Search the forum")').getAttribute('href');
    expect(forum).toMatch(/^https:\/\/[^/]+\/search\?q=xqzzvw$/);
    expect(await accessibilityFaults(window)).toEqual([]);
    await none.locator('button').click();
    await window.waitForURL((url) => !url.searchParams.has('in'));
    expect(await window.getAttribute('button:text-is("All")', 'aria-pressed')).toBe('true');
    expect(findings).toEqual([]);
  });

  test('has a page with the query in its address', async ({ openPage }) => {
    const { page: window, findings } = await openPage('/search/?q=refund');
    await window.waitForSelector('#search-page li a');
    await window.fill('#search-page input', 'plasma');
    await window.waitForURL(/[?&]q=plasma/);
    expect(findings).toEqual([]);
  });
});
