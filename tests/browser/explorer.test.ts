import {
  cp,
  mkdir,
  mkdtemp,
  readFile,
  rename,
  rm,
  stat,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ClassicLevel } from 'classic-level';
import type { Page } from 'playwright-core';
import { describe, expect, inject, onTestFinished } from 'vitest';
import { sampleLedger } from '../../packages/nom-db/src/testkit/sample.ts';
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

/** The databases of the sample, as the site serves them. */
const sampleFolder = () => join(inject('siteFolder'), 'sample-network');

async function copyOfSample(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'explorer-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp(sampleFolder(), folder, { recursive: true });
  return folder;
}

/** Folder and name of every file of the sample. */
async function sampleFiles(): Promise<string[][]> {
  const text = await readFile(join(sampleFolder(), 'manifest.json'), 'utf8');
  const { databases } = JSON.parse(text) as { databases: Record<string, { name: string }[]> };
  return Object.entries(databases).flatMap(([folder, files]) =>
    files.map(({ name }) => [folder, name]),
  );
}

/** Writes a ledger of made-up momentums, all of it in tables. */
async function writeLedger(folder: string, momentums: number): Promise<void> {
  const { ledger } = sampleLedger();
  while (ledger.momentums.length < momentums) ledger.confirm();
  const encodings = { keyEncoding: 'view', valueEncoding: 'view' } as const;
  const database = new ClassicLevel<Uint8Array, Uint8Array>(folder, encodings);
  const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
  const entries = Array.from(ledger.stored, ([key, value]) => [bytes(key), value] as const);
  await database.batch(entries.map(([key, value]) => ({ type: 'put', key, value })));
  await database.compactRange(Uint8Array.of(0), Uint8Array.of(255));
  await database.close();
}

/** Chooses a directory as a list of files, as in a browser without a directory picker. */
async function choose(window: Page, folder: string): Promise<void> {
  await window.getByRole('button', { name: 'Choose a data directory…', disabled: false }).waitFor();
  await window.locator('input[type=file]').setInputFiles(folder);
}

/** Drops a directory on the explorer, as from a file manager. */
async function drop(window: Page, folder: string): Promise<void> {
  const target = window.getByRole('button', { name: 'Choose a data directory…', disabled: false });
  const { x, y } = (await target.boundingBox()) ?? { x: 0, y: 0 };
  const session = await window.context().newCDPSession(window);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: x + 5, y: y + 5, data });
  await session.detach();
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

describe('the browser’s history', () => {
  const chooser = (window: Page) => window.getByRole('button', { name: 'Open the sample network' });

  test('leads out of the explorer and in again', async ({ openPage }) => {
    const { page: window, findings } = await openPage(path);
    await chooser(window).click();
    await shown(window, /^Overview$/);
    await search(window, '7');
    await shown(window, /^Momentum 7$/);
    await window.getByRole('button', { name: 'Close' }).click();
    await chooser(window).waitFor();
    expect(query(window)).toBe('');
    // What was closed is opened again where it was.
    await window.goBack();
    await shown(window, /^Momentum 7$/);
    await window.goBack();
    await shown(window, /^Overview$/);
    await window.goForward();
    await window.goForward();
    await chooser(window).waitFor();
    expect(findings).toEqual([]);
  });

  test('may be used while something is being read', async ({ openPage }) => {
    const { page: window, findings } = await openPage(`${path}?show=momentum&height=3`);
    await shown(window, /^Momentum 3$/);
    await search(window, '4');
    await shown(window, /^Momentum 4$/);
    // Not waited for: back comes while the keys are being counted.
    await window.getByRole('link', { name: 'Key spaces', exact: true }).click();
    await window.goBack();
    await shown(window, /^Momentum [34]$/);
    // Not before the document is there: a window that is changing its page cannot be told to go back.
    const sizes = `${window.url().split('?')[0]}?show=sizes`;
    await window.goto(sizes, { waitUntil: 'domcontentloaded' });
    await window.goBack();
    await shown(window, /^Momentum [34]$/);
    expect(findings).toEqual([]);
  });

  test('does not show one’s own directory at a place of the sample', async ({ openPage }) => {
    const { page: window, findings } = await openPage(`${path}?show=momentum&height=5`);
    await shown(window, /^Momentum 5$/);
    await window.getByRole('button', { name: 'Close' }).click();
    await choose(window, sampleFolder());
    await shown(window, /^Overview$/);
    await window.goBack();
    await shown(window, /^Momentum 5$/);
    expect(await window.getByText('Sample network', { exact: true }).isVisible()).toBe(true);
    await window.goForward();
    await window.getByRole('alert').filter({ hasText: 'That directory is closed' }).waitFor();
    expect(findings).toEqual([]);
  });
});

describe('a directory of the reader’s own', () => {
  test('is opened in the browser, and has no address', async ({ openPage }) => {
    const { page: window, findings } = await openPage(path);
    const requests: string[] = [];
    window.on('request', (request) => requests.push(request.url()));
    await choose(window, sampleFolder());
    await shown(window, /^Overview$/);
    // Nothing more is needed from anywhere.
    await window.context().setOffline(true);
    await search(window, '1');
    await shown(window, /^Momentum 1$/);
    await window.locator('#database-blocks tbody').getByRole('button').first().click();
    await shown(window, /^Account /);
    await window.goBack();
    await shown(window, /^Momentum 1$/);
    expect(query(window)).toBe('');
    expect(requests.filter((url) => !/^blob:|\/(?:assets|img)\//.test(url))).toEqual([]);
    // Comforts of every page are loaded when a pointer comes near them; these do not come now.
    const comfort = /ERR_INTERNET_DISCONNECTED|dynamically imported module/;
    expect(findings.filter((finding) => !comfort.test(finding))).toEqual([]);
  });

  test('is opened by dropping it, and read again when it has changed', async ({ openPage }) => {
    const { page: window, findings } = await openPage(path);
    const folder = await copyOfSample();
    await drop(window, folder);
    await shown(window, /^Overview$/);
    await search(window, '616');
    await shown(window, /^Momentum 616$/);
    // A node replaces its manifest and its tables; here they go away altogether, and come back.
    const table = join(folder, 'nom', '000008.ldb');
    await rename(table, `${table}.away`);
    await window.getByRole('button', { name: 'Read it again' }).click();
    const alert = window.getByRole('alert').filter({ hasText: 'nom/000008.ldb is missing' });
    await alert.waitFor();
    await rename(`${table}.away`, table);
    await window.getByRole('button', { name: 'Read it again' }).click();
    await alert.waitFor({ state: 'detached' });
    await shown(window, /^Momentum 616$/);
    expect(findings).toEqual([]);
  });

  test('may change while it is looked at: it is opened anew, never mixed', async ({ openPage }) => {
    const { page: window, findings } = await openPage(path);
    const folder = await mkdtemp(join(tmpdir(), 'explorer-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await writeLedger(join(folder, 'nom'), 5);
    await drop(window, folder);
    await shown(window, /^Overview$/);
    await window.getByText(', 5 momentums').waitFor();
    await writeLedger(join(folder, 'newer'), 9);
    await rename(join(folder, 'nom'), join(folder, 'older'));
    await rename(join(folder, 'newer'), join(folder, 'nom'));
    await rm(join(folder, 'older'), { recursive: true });
    await search(window, '5');
    await shown(window, /^Momentum 5$/);
    await window.getByText(', 9 momentums').waitFor();
    await window.getByRole('button', { name: 'Next', exact: true }).click();
    await shown(window, /^Momentum 6$/);
    expect(findings).toEqual([]);
  });

  test('is opened with the picker of the browser, where there is one', async ({ openPage }) => {
    const { page: window, findings } = await openPage(path);
    // The picker is a window of the browser's own; what it hands out is the same as this.
    await window.evaluate(
      async (files) => {
        const data = await (await navigator.storage.getDirectory()).getDirectoryHandle('data', {
          create: true,
        });
        for (const [folder, name] of files) {
          const response = await fetch(`../../sample-network/${folder}/${name}`);
          const database = await data.getDirectoryHandle(folder!, { create: true });
          const file = await (
            await database.getFileHandle(name!, { create: true })
          ).createWritable();
          await file.write(await response.blob());
          await file.close();
        }
        const answers = [
          () => Promise.reject(new DOMException('The user aborted a request.', 'AbortError')),
          () => Promise.reject(new DOMException('Not here.', 'SecurityError')),
          () => Promise.resolve(data),
        ];
        Object.assign(globalThis, { showDirectoryPicker: () => answers.shift()!() });
      },
      await sampleFiles(),
    );
    const pick = window.getByRole('button', { name: 'Choose a data directory…' });
    await pick.click();
    await pick.click();
    await window.getByRole('alert').filter({ hasText: 'Not here.' }).waitFor();
    expect(await window.getByRole('alert').count()).toBe(1);
    await pick.click();
    await shown(window, /^Overview$/);
    await window.getByText('616 momentums').waitFor();
    expect(findings).toEqual([]);
  });

  test('may have been copied while it was written', async ({ openPage }) => {
    const { page: window, findings } = await openPage(path);
    const folder = await copyOfSample();
    const log = join(folder, 'nom', '000006.log');
    const { size } = await stat(log);
    await truncate(log, size - 5);
    await choose(window, folder);
    await shown(window, /^Overview$/);
    await window.getByText('nom/000006.log ends in the middle of a record').waitFor();
    expect(findings).toEqual([]);
  });

  test('that is damaged is refused with file and byte', async ({ openPage }) => {
    const { page: window, findings } = await openPage(path);
    const folder = await copyOfSample();
    const manifest = join(folder, 'consensus', 'MANIFEST-000007');
    const bytes = await readFile(manifest);
    bytes[9]! ^= 0xff;
    await writeFile(manifest, bytes);
    await choose(window, folder);
    const alert = window.getByRole('alert').filter({ hasText: 'A file is damaged' });
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(/consensus\/MANIFEST-000007 is corrupt at byte \d+/);
    expect(findings).toEqual([]);
  });

  test('that holds no database is refused in words', async ({ openPage }) => {
    const { page: window, findings } = await openPage(path);
    await choose(window, join(inject('siteFolder'), 'tools'));
    await window.getByRole('alert').filter({ hasText: 'is called CURRENT' }).waitFor();
    const empty = await mkdtemp(join(tmpdir(), 'explorer-'));
    await drop(window, empty);
    await window.getByRole('alert').filter({ hasText: 'holds no files' }).waitFor();
    // A database that is no ledger, and a directory with nothing but a lock.
    await mkdir(join(empty, 'nom'));
    await writeFile(join(empty, 'nom', 'LOCK'), '');
    await drop(window, empty);
    await window.getByRole('alert').filter({ hasText: 'None of its files (1)' }).waitFor();
    await choose(window, join(sampleFolder(), 'network'));
    await shown(window, /^Overview$/);
    await window.getByText('There is no "nom" database').waitFor();
    expect(findings).toEqual([]);
  });

  test('is read with progress, which can be stopped', async ({ openPage }) => {
    const { page: window, findings } = await openPage(path);
    await drop(window, sampleFolder());
    await shown(window, /^Overview$/);
    // Holds every answer of a file back, so that there is something to see.
    const [worker] = window.workers();
    await worker!.evaluate(() => {
      const read = Blob.prototype.arrayBuffer;
      Blob.prototype.arrayBuffer = async function slow(this: Blob) {
        await new Promise((resolve) => setTimeout(resolve, 400));
        return read.call(this);
      };
    });
    await window.getByRole('button', { name: 'Key spaces', exact: true }).click();
    await window.getByText(/^Read [\d,]+ keys so far…$/).waitFor();
    await window.getByRole('button', { name: 'Stop' }).click();
    await window.getByRole('alert').filter({ hasText: 'Stopped' }).waitFor();
    await window.getByRole('button', { name: 'Overview', exact: true }).click();
    await shown(window, /^Overview$/);
    expect(findings).toEqual([]);
  });
});

describe('nothing leaves the browser', () => {
  test('the page’s policy forbids it, in the page and in its worker', async ({ openPage }) => {
    const { page: window } = await openPage(`${path}?show=overview`);
    await shown(window, /^Overview$/);
    const send = async () => {
      const violated = new Promise<string>((resolve) => {
        addEventListener('securitypolicyviolation', (event) =>
          resolve((event as SecurityPolicyViolationEvent).effectiveDirective),
        );
        setTimeout(resolve, 20_000, 'nobody refused');
      });
      await fetch('https://nowhere.invalid/', { method: 'POST', body: 'x' }).catch(() => undefined);
      return violated;
    };
    expect(await window.evaluate(send)).toBe('connect-src');
    const [worker] = window.workers();
    expect(await worker!.evaluate(send)).toBe('connect-src');
  });

  test('the worker that reads one’s own directory has nothing to send with', async ({
    openPage,
  }) => {
    const { page: window, findings } = await openPage(path);
    await choose(window, sampleFolder());
    await shown(window, /^Overview$/);
    const [worker] = window.workers();
    const means = () => ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'importScripts'];
    const left = await worker!.evaluate(
      (names) =>
        names.filter((name) => (globalThis as Record<string, unknown>)[name] !== undefined),
      means(),
    );
    expect(left).toEqual([]);
    expect(findings).toEqual([]);
  });

  test('the page proves it on demand', async ({ openPage }) => {
    const { page: window } = await openPage(path);
    await window.getByRole('button', { name: 'Try to send something' }).click();
    const said = window.getByRole('status').filter({ hasText: 'The browser refused' });
    await said.waitFor();
    expect(await said.textContent()).toContain('connect-src');
    expect(await said.textContent()).toContain('nothing left to send with');
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

test('without a script the page says what it is and which commands do the same', async ({
  openPage,
}) => {
  const { page: window, findings } = await openPage(path, { javaScript: false, width: 390 });
  const text = (await window.locator('main').textContent()) ?? '';
  expect(text).toContain('nom-db diff ~/.znn 20');
  expect(text).toContain("connect-src 'self'");
  // An excerpt of the sample, with links to its places.
  expect(text).toContain('What a momentum changed, key by key');
  expect(text).toContain('Key: 55 03 address 04 01 tokenStandard');
  const links = window.locator('table.sample a[href*="?show=entry&database=nom&key=55"]');
  expect(await links.count()).toBeGreaterThan(3);
  expect(await window.locator('noscript').first().isVisible()).toBe(true);
  expect(await overflowingElements(window)).toEqual([]);
  expect(findings).toEqual([]);
});
