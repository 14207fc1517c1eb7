import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ADDRESS, smallSite, writeFiles } from './fixture.ts';
import { filesIn } from './load.ts';
import { publish, rollBack } from './publish.ts';

const folder = mkdtempSync(join(tmpdir(), 'publishing with spaces-'));
const target = join(folder, 'srv');
const live = (path: string) => readFileSync(join(target, 'current', path), 'utf8');
let count = 0;

beforeEach(() => rmSync(target, { recursive: true, force: true }));
afterAll(() => rmSync(folder, { recursive: true }));

/** Publishes a small site. */
function send(mark: string, changes: Record<string, string> = {}, options: object = {}) {
  count += 1;
  const build = writeFiles(join(folder, `build-${count}`), smallSite(mark, changes));
  return publish({ build, target, address: ADDRESS, keep: 3, ...options });
}

describe('publish', () => {
  it('makes a site live, with precompressed forms that hold the same', async () => {
    const { id, problems } = await send('one');
    expect(problems).toEqual([]);
    expect(live('index.html')).toContain('<h1>one</h1>');
    const form = (ending: string) => readFileSync(join(target, `current/index.html${ending}`));
    expect(brotliDecompressSync(form('.br')).toString()).toBe(live('index.html'));
    expect(gunzipSync(form('.gz')).toString()).toBe(live('index.html'));
    expect(JSON.parse(live('release.json'))).toEqual({ release: id });
    expect(existsSync(join(target, 'current/pagefind/fragment/one.pf_fragment.br'))).toBe(false);
  });

  it('gives the same files the same id, and other files another', async () => {
    const first = await send('one');
    expect((await send('one')).id).toBe(first.id);
    expect((await send('two')).id).not.toBe(first.id);
  });

  it('keeps for one release what pages of the last one still ask for', async () => {
    await send('one');
    expect((await send('two')).carried).toBe(2);
    expect(live('assets/one.css')).toContain('one');
    expect(existsSync(join(target, 'current/assets/one.css.br'))).toBe(true);
    expect(live('assets/two.css')).toContain('two');
    expect(existsSync(join(target, 'current/old.html'))).toBe(false);
    await send('three');
    expect(existsSync(join(target, 'current/assets/one.css'))).toBe(false);
    expect(live('assets/two.css')).toContain('two');
  });

  it('leaves unchanged files as they are, so that servers answer 304', async () => {
    await send('one');
    const time = () => statSync(join(target, 'current/same.txt')).mtimeMs;
    const before = time();
    await new Promise((resolve) => setTimeout(resolve, 20));
    await send('two');
    expect(time()).toBe(before);
  });

  it('removes releases beyond those that are kept, never the live one or the one before', async () => {
    const ids = [];
    for (const mark of ['one', 'two', 'three', 'four']) ids.push((await send(mark)).id);
    expect(new Set(readdirSync(join(target, 'releases')))).toEqual(new Set(ids.slice(1)));
    await send('five', {}, { keep: 1 });
    expect(readdirSync(join(target, 'releases'))).toHaveLength(2);
    expect(live('index.html')).toContain('five');
  });

  it.each([
    ['a page is missing', { 'index.html': '' }, 'page-cut'],
    [
      'an asset is missing',
      { 'a/index.html': page('<img src="/assets/none.png" alt="">') },
      'missing-asset',
    ],
    ['a link leads nowhere', { 'a/index.html': page('<a href="/nowhere/">x</a>') }, 'broken-link'],
    [
      'a page asks elsewhere',
      { 'a/index.html': page('<img src="https://x.example/a.png" alt="">') },
      'external-resource',
    ],
    ['a script is not allowed', { 'a/index.html': page('<script>x()</script>') }, 'inline-script'],
  ])('refuses a faulty build and leaves the live one alone: %s', async (_, changes, rule) => {
    const { id } = await send('one');
    const result = await send('two', changes);
    expect(result.id).toBeUndefined();
    expect(result.problems.map((problem) => problem.rule)).toContain(rule);
    expect(live('release.json')).toContain(id);
    expect(readdirSync(join(target, 'releases'))).toEqual([id]);
  });

  it('refuses an empty folder', async () => {
    const build = mkdtempSync(join(folder, 'empty-'));
    const { problems } = await publish({ build, target, address: ADDRESS, keep: 3 });
    expect(problems.map(({ file }) => file)).toContain('index.html');
    expect(existsSync(join(target, 'current'))).toBe(false);
  });

  it('refuses two contents under a name that browsers keep for ever', async () => {
    await send('one', { 'assets/fixed.css': 'a {}' });
    const { problems } = await send('two', { 'assets/fixed.css': 'b {}' });
    expect(problems).toMatchObject([{ file: 'assets/fixed.css', rule: 'immutable-changed' }]);
    expect(live('index.html')).toContain('one');
  });

  it('refuses while somebody else publishes', async () => {
    await send('one');
    writeFileSync(join(target, '.publishing'), '1');
    await expect(send('two')).rejects.toThrow('Somebody publishes');
    rmSync(join(target, '.publishing'));
    expect((await send('two')).problems).toEqual([]);
  });

  it('tells servers of scripts before pages that need them are live, and only then', async () => {
    const seen: string[] = [];
    const reload = vi.fn<() => void>(() => {
      const headers = readFileSync(join(target, 'headers/nginx.conf'), 'utf8');
      const marks = existsSync(join(target, 'current')) ? /<h1>(\w+)/.exec(live('index.html')) : [];
      seen.push(`${marks?.[1] ?? 'nothing'} live, ${headers.match(/sha256-/g)?.length} scripts`);
    });
    await send('one', {}, { reload });
    await send('two', {}, { reload });
    await send('two', {}, { reload });
    expect(seen).toEqual(['nothing live, 1 scripts', 'one live, 2 scripts', 'two live, 1 scripts']);
  });

  it('refuses a name whose content differs from one of any release that is kept', async () => {
    await send('one', { 'assets/fixed.css': 'a {}' });
    await send('two');
    const { problems } = await send('three', { 'assets/fixed.css': 'b {}' });
    expect(problems).toMatchObject([{ file: 'assets/fixed.css', rule: 'immutable-changed' }]);
  });

  it('keeps pictures for one release too, but no page', async () => {
    await send('one', {
      'img/old.svg': '<svg/>',
      'old.html': smallSite('one')['index.html'] ?? '',
    });
    await send('two');
    expect(existsSync(join(target, 'current/img/old.svg'))).toBe(true);
    expect(existsSync(join(target, 'current/old.html'))).toBe(false);
  });

  it('refuses to publish into the built site itself', () => {
    const build = writeFiles(join(folder, 'itself'), smallSite('one'));
    for (const inside of [build, join(build, 'out'), `${build}/../itself/`]) {
      expect(() => publish({ build, target: inside, address: ADDRESS, keep: 3 })).toThrow('inside');
    }
    expect(existsSync(join(build, 'out'))).toBe(false);
  });

  it('says so where nobody can publish, instead of blaming somebody', async () => {
    const file = join(folder, 'a file');
    writeFileSync(file, '');
    await expect(send('one', {}, { target: join(file, 'srv') })).rejects.toThrow('ENOTDIR');
    mkdirSync(join(target, 'current'), { recursive: true });
    await expect(send('one')).rejects.toThrow('is no link to a release');
    expect(existsSync(join(target, 'releases'))).toBe(false);
  });

  it('leaves nothing behind but releases, records, headers and the link', async () => {
    await send('one');
    await send('two');
    const names = readdirSync(target).sort();
    expect(names).toEqual(['current', 'headers', 'history', 'records', 'releases']);
    expect(filesIn(join(target, 'headers'))).toEqual(['Caddyfile', 'nginx.conf']);
  });
});

describe('after a publisher that was interrupted', () => {
  it('while laying out: what is left is cleared away, and the build is published', async () => {
    const first = await send('one');
    const { id } = await send('two');
    await rollBack(target, { keep: 3 });
    // Between the last file and the record; and in the middle, with a link that was not renamed.
    rmSync(join(target, `records/${id}.json`));
    rmSync(join(target, `releases/${id}/index.html`));
    mkdirSync(join(target, 'releases/.0123456789abcdef/a'), { recursive: true });
    symlinkSync('releases/none', join(target, '.current-1'));
    expect((await send('two')).id).toBe(id);
    expect(live('index.html')).toContain('two');
    expect(new Set(readdirSync(join(target, 'releases')))).toEqual(new Set([first.id, id]));
    expect(readdirSync(target).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('while copying: a release that lacks files is laid out again, and never gone back to', async () => {
    const { id } = await send('one');
    await send('two');
    rmSync(join(target, `releases/${id}/a/index.html`));
    await expect(rollBack(target, { keep: 3 })).rejects.toThrow('are gone');
    expect(live('index.html')).toContain('two');
    await send('one');
    expect(live('a/index.html')).toContain('one');
  });

  it('between the switch and the note of it: the way back is to the release before', async () => {
    const ids: (string | undefined)[] = [];
    for (const mark of ['one', 'two', 'three']) ids.push((await send(mark)).id);
    writeFileSync(join(target, 'history'), `${ids[0]}\n${ids[1]}\n`);
    expect((await rollBack(target, { keep: 3 })).id).toBe(ids[1]);
    writeFileSync(join(target, 'history'), `${ids[0]}\n`);
    await send('four');
    expect((await rollBack(target, { keep: 3 })).id).toBe(ids[1]);
  });

  it('while servers were told: they are told again before the switch', async () => {
    await send('one');
    const fails = () => Promise.reject(new Error('no server'));
    await expect(send('two', {}, { reload: fails })).rejects.toThrow('no server');
    expect(live('index.html')).toContain('one');
    const reload = vi.fn<() => void>(() => expect(live('index.html')).toContain('one'));
    await send('two', {}, { reload });
    expect(reload).toHaveBeenCalledTimes(1);
    expect(live('index.html')).toContain('two');
  });

  it('whose release is live without a record: it says what is gone, and changes nothing', async () => {
    const { id } = await send('one');
    rmSync(join(target, `records/${id}.json`));
    await expect(send('two')).rejects.toThrow(`Nothing is known of release ${id}`);
    expect(live('index.html')).toContain('one');
  });
});

describe('rollBack', () => {
  it('makes no folder where there is none', async () => {
    await expect(rollBack(join(folder, 'typo'), { keep: 3 })).rejects.toThrow('ENOENT');
    expect(existsSync(join(folder, 'typo'))).toBe(false);
  });

  it('makes the release before live again, with the files of the one it takes down', async () => {
    const first = await send('one');
    await send('two');
    expect(await rollBack(target, { keep: 3 })).toMatchObject({ id: first.id, problems: [] });
    expect(live('index.html')).toContain('one');
    expect(live('assets/two.css')).toContain('two');
    await rollBack(target, { keep: 3 });
    expect(live('index.html')).toContain('two');
  });

  it('goes back to a release that is named', async () => {
    const { id } = await send('one');
    await send('two');
    await send('three');
    await rollBack(target, { keep: 3, to: id });
    expect(live('index.html')).toContain('one');
  });

  it('says so when there is nothing to go back to', async () => {
    await send('one');
    await expect(rollBack(target, { keep: 3 })).rejects.toThrow('no release to go back to');
    await expect(rollBack(target, { keep: 3, to: 'none' })).rejects.toThrow('no release');
  });
});

function page(body: string): string {
  const policy = '<meta http-equiv="Content-Security-Policy" content="script-src \'self\'">';
  return `<!doctype html><html lang="en"><head>${policy}<title>A</title></head><body>${body}</body></html>`;
}
