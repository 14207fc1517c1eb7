import { describe, expect } from 'vitest';
import { accessibilityFaults, test } from './harness.ts';

const page = '/internal/contracts/from-a-call-to-a-state-change/';

describe('what every page does', () => {
  test('walks through the colour schemes and remembers the choice', async ({ openPage }) => {
    const { page: window, findings } = await openPage(page, { theme: 'light' });
    const theme = () => window.evaluate(() => document.documentElement.dataset.theme);
    expect(await theme()).toBe('light');
    const button = window.locator('[data-theme-switch]');
    expect(await button.getAttribute('aria-label')).toContain('as the system');
    await button.click();
    await button.click();
    expect(await theme()).toBe('dark');
    await window.reload();
    expect(await theme()).toBe('dark');
    await window.locator('[data-theme-switch]').click();
    expect(await theme()).toBe('light');
    expect(await window.evaluate(() => localStorage.length)).toBe(0);
    expect(findings).toEqual([]);
  });

  test('follows the system while no choice is made', async ({ openPage }) => {
    const { page: window } = await openPage(page, { theme: 'light' });
    await window.emulateMedia({ colorScheme: 'dark' });
    await window.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
  });

  test('opens both menus on a phone, without a script', async ({ openPage }) => {
    const { page: window } = await openPage(page, { width: 390, javaScript: false });
    expect(await window.isVisible('#site-menu')).toBe(false);
    await window.click('button[popovertarget="site-menu"]');
    expect(await window.isVisible('#site-menu a:text-is("Internal")')).toBe(true);
    await window.keyboard.press('Escape');
    await window.click('button[popovertarget="section-menu"]');
    expect(await window.isVisible('#section-menu a[aria-current="page"]')).toBe(true);
  });

  test('has no fault with a menu or the search open', async ({ openPage }) => {
    const { page: window } = await openPage(page, { width: 390 });
    await window.click('button[popovertarget="section-menu"]');
    expect(await accessibilityFaults(window)).toEqual([]);
    await window.keyboard.press('Escape');
    await window.keyboard.press('/');
    await window.waitForSelector('dialog[open] input:focus');
    expect(await accessibilityFaults(window)).toEqual([]);
  });

  test('shows the definition of a term on focus and hides it on Esc', async ({ openPage }) => {
    const { page: window } = await openPage(page);
    const term = window.locator('a.term').first();
    await term.focus();
    const card = window.locator('#term-card');
    expect(await card.isVisible()).toBe(true);
    expect(await card.textContent()).toBe(await term.getAttribute('data-definition'));
    await window.keyboard.press('Escape');
    expect(await card.isVisible()).toBe(false);
  });

  test('copies code as it is written', async ({ openPage }) => {
    const { page: window } = await openPage('/contribute/');
    await window.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const block = window.locator('.theme-code-block').first();
    await block.hover();
    await block.locator('.copy-code').click();
    const copied = await window.evaluate(() => navigator.clipboard.readText());
    const written = (await block.locator('code').textContent()) ?? '';
    expect(copied.replace(/\s/g, '')).toBe(written.replace(/\s/g, ''));
    expect(copied.split('\n').length).toBeGreaterThan(2);
  });

  test('marks the heading that is being read', async ({ openPage }) => {
    const { page: window } = await openPage(page);
    await window.locator('#for-a-vm').scrollIntoViewIfNeeded();
    await window.evaluate(() => document.getElementById('for-a-vm')?.scrollIntoView());
    await window.waitForFunction(
      () =>
        document.querySelector('[data-toc] a[aria-current]')?.getAttribute('href') === '#for-a-vm',
    );
  });

  test('leads from the home page to who executes a call in one click', async ({ openPage }) => {
    const { page: window } = await openPage('/');
    await window.click('main a:text-is("Who executes a contract call, and when?")');
    await window.waitForURL('**/internal/contracts/who-triggers-execution/');
    expect(await window.textContent('h1')).toMatch(/execut/i);
  });

  test('skips bar and sidebar for those who walk by keyboard', async ({ openPage }) => {
    const { page: window } = await openPage(page);
    await window.keyboard.press('Tab');
    await window.keyboard.press('Enter');
    await window.keyboard.press('Tab');
    expect(await window.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(
      true,
    );
  });

  test('keeps folded groups of the sidebar as they were left', async ({ openPage }) => {
    const { page: window } = await openPage(page);
    const other = window.locator('#section-menu details:not(:has([aria-current]))').first();
    await other.locator('summary').click();
    const name = await other.getAttribute('data-remember');
    await window.reload();
    expect(
      await window.locator(`#section-menu details[data-remember="${name}"]`).getAttribute('open'),
    ).not.toBeNull();
  });
});
