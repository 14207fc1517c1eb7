import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { compressed } from '../../src/publishing/compress.ts';
import { ADDRESS, smallSite, writeFiles } from '../../src/publishing/fixture.ts';
import { readAtRandom, type Seen, type SentPage } from '../../src/publishing/load-trial.ts';
import { publish, rollBack } from '../../src/publishing/publish.ts';
import { fileHash } from '../../src/publishing/release.ts';
import { find, startNginx } from '../../src/publishing/trial-servers.ts';

const folder = mkdtempSync(join(tmpdir(), 'releases-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const MARKS = ['one', 'two', 'three', 'four', 'five'];
const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg"/>'.repeat(20);

/** The small site with a picture that no other release has. */
const siteOf = (mark: string) => smallSite(mark, { [`img/${mark}.svg`]: PICTURE });

/** Hash of a file as it is sent to somebody who takes brotli. */
function sent(files: Readonly<Record<string, string>>, path: string): string {
  const bytes = Buffer.from(files[path] ?? '');
  return fileHash(compressed(path, bytes).find(([ending]) => ending === '.br')?.[1] ?? bytes);
}

/** What a reader may get: the pages of every release, each with its style sheet and its picture. */
function expectations(): Map<string, Map<string, SentPage>> {
  const pages = [
    ['/', 'index.html'],
    ['/a/', 'a/index.html'],
  ] as const;
  const releases = MARKS.map((mark) => ({ mark, files: siteOf(mark) }));
  const pageOf = (mark: string, files: Readonly<Record<string, string>>): SentPage => ({
    release: mark,
    assets: [`assets/${mark}.css`, `img/${mark}.svg`].map((path) => ({
      path: `/${path}`,
      hash: sent(files, path),
    })),
  });
  return new Map(
    pages.map(([path, file]) => [
      path,
      new Map(releases.map(({ mark, files }) => [sent(files, file), pageOf(mark, files)])),
    ]),
  );
}

/** Reads while release after release is published, and every second one taken back. */
async function readWhilePublishing(reloads: boolean): Promise<Seen> {
  const [target, work] = [join(folder, 'srv'), join(folder, 'nginx')];
  const send = (mark: string, reload?: () => Promise<void>) => {
    const build = writeFiles(join(folder, mark), siteOf(mark));
    return publish({ build, target, address: ADDRESS, keep: 2, reload });
  };
  await send('one');
  const server = await startNginx({ target, work });
  const reload = async () => {
    process.kill(Number(readFileSync(join(work, 'nginx.pid'), 'utf8')), 'SIGHUP');
    await wait(500);
  };
  const told = reloads ? reload : undefined;
  const readers = { address: server.address, expectations: expectations(), clients: 4 };
  const publishing = (async () => {
    for (const [index, mark] of MARKS.entries()) {
      await wait(300);
      expect((await send(mark, told)).problems).toEqual([]);
      await wait(300);
      if (index % 2 === 1) await rollBack(target, { keep: 2, reload: told });
    }
  })();
  const duration = reloads ? 8000 : 4500;
  const [seen] = await Promise.all([readAtRandom({ ...readers, duration }), publishing]);
  await server.stop();
  return seen;
}

describe.runIf(find('nginx'))('while releases are published, taken back and removed', () => {
  it('no request fails, and no page is of two releases', async () => {
    const { failed, mixed, examples, pages, requests } = await readWhilePublishing(false);
    expect({ failed, mixed, examples }).toEqual({ failed: 0, mixed: 0, examples: [] });
    expect(requests).toBeGreaterThan(100);
    expect(pages.size).toBeGreaterThan(2);
  });

  it('a server that is told to read its headers again closes idle connections, and nothing else', async () => {
    const { mixed, examples, pages } = await readWhilePublishing(true);
    expect(mixed).toBe(0);
    expect(pages.size).toBeGreaterThan(2);
    // Browsers open another connection and ask again; the readers here do not.
    for (const text of examples) expect(text).toMatch(/: (?:socket hang up|read ECONNRESET)$/);
  });
});
