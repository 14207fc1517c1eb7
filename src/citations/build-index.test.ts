import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildIndex } from './build-index.ts';
import { splitBatch } from './git.ts';
import { decodeIndex, encodeIndex } from './index-format.ts';
import { loadIndex } from './load.ts';
import type { CodeIndex } from './types.ts';

let folder: string;
let first: string;

function git(...args: string[]): string {
  const who = ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', ['-C', join(folder, 'work'), ...who, ...args], {
    encoding: 'utf8',
  }).trim();
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'index-'));
  mkdirSync(join(folder, 'work/vm'), { recursive: true });
  git('init', '-q', '-b', 'master');
  writeFileSync(join(folder, 'work/vm/a b.go'), 'package vm\n\nfunc Run() {}\n');
  writeFileSync(join(folder, 'work/Makefile'), 'all:\n\ttrue');
  writeFileSync(join(folder, 'work/x.bin'), Buffer.from([1, 0, 10]));
  git('add', '.');
  git('commit', '-q', '-m', 'first');
  first = git('rev-parse', 'HEAD');
  writeFileSync(join(folder, 'work/Makefile'), 'all:\n');
  git('commit', '-q', '-a', '-m', 'second');
  git('clone', '-q', '--bare', '.', join(folder, 'bare.git'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function build(repo: string, commit: string): Promise<CodeIndex> {
  const request = { repository: 'a/b', today: '2025-02-03', root: process.cwd() };
  return buildIndex({ ...request, repo: join(folder, repo), commit });
}

describe('buildIndex', () => {
  it('indexes a commit of a checkout: lines of every file, symbols of Go files', async () => {
    const index = await build('work', first);
    expect(index.commit).toBe(first);
    expect([...index.files.values()].map(({ path, lines }) => [path, lines])).toEqual([
      ['Makefile', 2],
      ['vm/a b.go', 3],
      ['x.bin', null],
    ]);
    expect([...index.symbols.values()].flat()).toMatchObject([{ name: 'Run', from: 3, to: 3 }]);
    expect(index.upstream).toMatchObject({ branch: 'master', ahead: 1, observed: '2025-02-03' });
  });

  it('finds the same in a bare git directory', async () => {
    expect(await build('bare.git', first)).toEqual(await build('work', first));
  });

  it('fails for a commit the repository does not have', async () => {
    await expect(build('work', 'f'.repeat(40))).rejects.toThrow();
  });
});

describe('encodeIndex', () => {
  it('is read back unchanged', async () => {
    const index = await build('work', 'HEAD');
    expect(decodeIndex(encodeIndex(index))).toEqual(index);
  });

  it('refuses a damaged symbol line', async () => {
    const files = encodeIndex(await build('work', 'HEAD'));
    const damaged = { ...files, symbols: files.symbols.replace('F Run', '? Run') };
    expect(() => decodeIndex(damaged)).toThrow('? Run');
  });
});

describe('splitBatch', () => {
  it('refuses an object that git does not have', () => {
    expect(() => splitBatch(Buffer.from(`${'a'.repeat(40)} missing\n`), 1)).toThrow('missing');
  });
});

describe('the committed index', () => {
  const index = loadIndex(process.cwd());

  it('holds only symbols that lie inside their files', () => {
    const outside = [...index.symbols.values()].flat().filter((one) => {
      const lines = index.files.get(one.file)?.lines ?? 0;
      return one.from < 1 || one.to < one.from || one.to > lines;
    });
    expect(outside).toEqual([]);
  });

  it('covers every Go file of the commit', () => {
    const go = [...index.files.keys()].filter((path) => path.endsWith('.go'));
    expect(go.length).toBeGreaterThan(200);
    expect([...index.symbols.keys()].sort()).toEqual(go.sort());
  });
});
