import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { accessibilityFaults, overflowingElements, test } from './harness.ts';

const path = '/tools/database/';
const title = (window: Page) => window.locator('[aria-label="Database explorer"] h2');

/** Waits until nothing is being read, and gives the heading of the view. */
async function shown(window: Page, heading: RegExp): Promise<string> {
  const found = title(window).filter({ hasText: heading });
  await found.waitFor();
  await window.locator('[aria-busy="false"]').waitFor();
  return (await found.textContent()) ?? '';
}

async function search(window: Page, text: string): Promise<void> {
  await window.getByLabel('Height, address, hash or contract').fill(text);
  await window.keyboard.press('Enter');
}

const query = (window: Page) => new URL(window.url()).search;

describe('the sample network', () => {
  test('opens by keyboard; links lead from a momentum to a block and an account', async ({
    openPage,
  }) => {
    const { page: window, findings } = await openPage(path);
    await window.getByRole('button', { name: 'Open the sample network' }).focus();
    await window.keyboard.press('Enter');
    await shown(window, /^Overview$/);
    expect(query(window)).toBe('?show=overview');
    // Whoever cannot see hears that there is something new: the focus is on its heading.
    expect(await title(window).evaluate((node) => node === document.activeElement)).toBe(true);

    await search(window, '1');
    await shown(window, /^Momentum 1$/);
    await window.locator('#database-blocks tbody a[href*="show=block"]').first().click();
    await shown(window, /^Account block/);
    const hash = new URLSearchParams(query(window)).get('hash');
    await window.getByRole('link', { name: 'Account', exact: true }).click();
    await shown(window, /^Account /);
    expect(query(window)).toContain('show=account&address=z1');

    await window.goBack();
    await shown(window, /^Account block/);
    expect(new URLSearchParams(query(window)).get('hash')).toBe(hash);
    await search(window, hash ?? '');
    await shown(window, /^Account block/);
    expect(findings).toEqual([]);
  });

  test('shows what a momentum changed, and the ledger as it was', async ({ openPage }) => {
    const { page: window, findings } = await openPage(`${path}?show=momentum&height=2`);
    await shown(window, /^Momentum 2$/);
    await window.getByRole('link', { name: 'What it changed' }).click();
    await shown(window, /^What momentum 2 changed$/);
    expect(await window.locator('#database-changes tbody tr').count()).toBeGreaterThan(1);

    await window.getByRole('link', { name: 'Momentums', exact: true }).click();
    await shown(window, /^Momentums$/);
    await window.getByLabel('See the ledger as it was at height').fill('2');
    await window.keyboard.press('Enter');
    await window.getByText('As it was after momentum 2.').waitFor();
    expect(await window.locator('#database-momentums tbody tr').count()).toBe(2);
    expect(query(window)).toBe('?show=momentums&at=2');
    await window.getByRole('link', { name: 'Contracts', exact: true }).click();
    await shown(window, /^Embedded contracts$/);
    expect(query(window)).toBe('?show=contracts&at=2');
    await window.getByRole('button', { name: 'Back to the newest' }).click();
    await window.waitForURL((url) => url.search === '?show=contracts');
    expect(findings).toEqual([]);
  });

  test('has an address for each view that leads back to it', async ({ openPage }) => {
    const address = '?show=storage&contract=pillar&variable=pillarInfo&at=2';
    const { page: window, findings } = await openPage(path + address);
    await shown(window, /^Storage of pillar: pillarInfo$/);
    expect(query(window)).toBe(address);
    const cells = await window.locator('#database-entries tbody td').allTextContents();
    expect(cells[0]).toBe('pillarInfo');
    await window.reload();
    await shown(window, /^Storage of pillar: pillarInfo$/);
    expect(await window.locator('#database-entries tbody td').allTextContents()).toEqual(cells);
    expect(findings).toEqual([]);
  });

  test('gives what is shown as JSON and as CSV', async ({ openPage }) => {
    const { page: window } = await openPage(`${path}?show=momentum&height=1`);
    await shown(window, /^Momentum 1$/);
    const save = async (name: string) => {
      const [file] = await Promise.all([
        window.waitForEvent('download'),
        window.getByRole('button', { name }).last().click(),
      ]);
      const pieces: Buffer[] = [];
      for await (const piece of await file.createReadStream()) pieces.push(piece);
      return { name: file.suggestedFilename(), text: Buffer.concat(pieces).toString() };
    };
    const json = await save('Download as JSON');
    expect(json.name).toBe('momentum-1.json');
    const { blocks } = JSON.parse(json.text) as { blocks: { hash: string }[] };
    const csv = await save('Download as CSV');
    expect(csv.name).toBe('momentum-1-blocks.csv');
    for (const { hash } of blocks.slice(0, 5)) expect(csv.text).toContain(hash);
  });

  test('says in words what is not there', async ({ openPage }) => {
    const { page: window, findings } = await openPage(`${path}?show=momentum&height=999999999`);
    const alert = window.getByRole('alert').filter({ hasText: 'not between 1 and' });
    await alert.waitFor();
    await search(window, 'f'.repeat(64));
    await window.getByRole('alert').filter({ hasText: 'has the hash' }).waitFor();
    await window.goto(`${window.url().split('?')[0]}?show=nothing`);
    await window.getByText('This address leads nowhere').waitFor();
    expect(findings).toEqual([]);
  });
});

describe('a directory of the reader’s own', () => {
  test('is opened in the browser, and has no address', async ({ openPage }) => {
    const { page: window, findings } = await openPage(path);
    const requests: string[] = [];
    const chooser = window.getByLabel('Choose a data directory…');
    window.on('request', (request) => requests.push(request.url()));
    await chooser.setInputFiles(join(inject('siteFolder'), 'sample-network'));
    await shown(window, /^Overview$/);
    await search(window, '1');
    await shown(window, /^Momentum 1$/);
    await window.locator('#database-blocks tbody').getByRole('button').first().click();
    await shown(window, /^Account /);
    await window.goBack();
    await shown(window, /^Momentum 1$/);
    expect(query(window)).toBe('');
    expect(requests.filter((url) => !/\/(?:assets|img)\//.test(url))).toEqual([]);
    expect(findings).toEqual([]);
  });

  test('that holds no database is refused in words', async ({ openPage }) => {
    const { page: window, findings } = await openPage(path);
    const folder = join(inject('siteFolder'), 'tools');
    await window.getByLabel('Choose a data directory…').setInputFiles(folder);
    await window.getByRole('alert').filter({ hasText: 'CURRENT' }).waitFor();
    expect(findings).toEqual([]);
  });

  test('cannot be sent anywhere: the browser refuses', async ({ openPage }) => {
    const { page: window } = await openPage(path);
    const refused = await window.evaluate(async () => {
      const violated = new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) =>
          resolve(event.effectiveDirective),
        );
      });
      await fetch('https://example.org/', { method: 'POST', body: 'x' }).catch(() => undefined);
      return violated;
    });
    expect(refused).toBe('connect-src');
  });
});

const places = ['overview', 'momentum&height=1', 'changes&height=1', 'keys&database=nom', 'sizes'];
const views = places.flatMap((place) =>
  (['light', 'dark'] as const).map((theme) => ({
    place,
    theme,
    width: theme === 'light' ? 390 : 1280,
  })),
);

test.concurrent.for(views)(
  '$place is accessible and fits, $theme, $width px',
  async ({ place, theme, width }, { openPage }) => {
    const { page: window, findings } = await openPage(`${path}?show=${place}`, { theme, width });
    await shown(window, /./);
    expect(await accessibilityFaults(window)).toEqual([]);
    expect(await overflowingElements(window)).toEqual([]);
    expect(findings).toEqual([]);
  },
);

// Others may use the processor meanwhile: it counts if it is so once.
test('nothing stops the page for longer than 50 ms', { retry: 4 }, async ({ openPage }) => {
  const { page: window } = await openPage(`${path}?show=overview`);
  await shown(window, /^Overview$/);
  await window.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => Math.round(duration)));
    }).observe({ type: 'longtask' });
  });
  for (const part of ['Momentums', 'Accounts', 'Contracts', 'Key spaces', 'Keys of nom']) {
    await window.getByRole('link', { name: part, exact: true }).click();
    await window.locator('nav [aria-current]').filter({ hasText: part }).waitFor();
    await window.locator('[aria-busy="false"]').waitFor();
  }
  const tasks = await window.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks);
  expect(tasks).toEqual([]);
});

test('without a script the page says what it is and which commands do the same', async ({
  openPage,
}) => {
  const { page: window, findings } = await openPage(path, { javaScript: false, width: 390 });
  const text = (await window.locator('main').textContent()) ?? '';
  expect(text).toContain('nom-db diff ~/.znn 20');
  expect(text).toContain("connect-src 'self'");
  expect(await window.locator('noscript').first().isVisible()).toBe(true);
  expect(await overflowingElements(window)).toEqual([]);
  expect(findings).toEqual([]);
});
