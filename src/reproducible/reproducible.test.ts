import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { differences, firstDifference, type Tree } from './difference.ts';
import { copyProject, readTree } from './load.ts';

const tree = (files: Record<string, string>): Tree => ({
  paths: Object.keys(files),
  read: (path) => Buffer.from(files[path] ?? ''),
});

describe('differences', () => {
  it('says nothing of two equal builds, whatever the order of their files', () => {
    expect(differences('build', tree({ a: '1', b: '2' }), tree({ b: '2', a: '1' }))).toEqual([]);
  });

  it('names the first file and place that differ', () => {
    const first = tree({ 'a.html': 'same', 'b.html': 'one\ntwo 2026-11-22' });
    const second = tree({ 'a.html': 'same', 'b.html': 'one\ntwo 2027-12-27' });
    expect(differences('build', first, second)).toMatchObject([
      {
        file: 'build/b.html',
        line: 2,
        column: 8,
        rule: 'same-bytes',
        message: expect.stringContaining('byte 11 differs'),
      },
    ]);
  });

  it('names files that only one build has', () => {
    const messages = differences('build', tree({ a: '' }), tree({ b: '' })).map(
      ({ file, message }) => `${file}: ${message}`,
    );
    expect(messages).toEqual([
      'build/a: only the first build has this file',
      'build/b: only the second build has this file',
    ]);
  });

  it('finds the first byte of any difference', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array(), fc.uint8Array(), (start, a, b) => {
        fc.pre(a[0] !== b[0]);
        const join_ = (end: Uint8Array) => Uint8Array.from([...start, ...end]);
        expect(firstDifference(join_(a), join_(b))).toBe(start.length);
      }),
    );
  });
});

describe('a copy of the project', () => {
  const folder = mkdtempSync(join(tmpdir(), 'reproducible-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('holds sources, packages and links, and nothing that was built', () => {
    const root = join(folder, 'root');
    for (const path of ['docs', 'build', '.docusaurus', 'node_modules/x/.cache', 'packages/y']) {
      mkdirSync(join(root, path), { recursive: true });
      writeFileSync(join(root, path, 'file'), path);
    }
    writeFileSync(join(root, 'node_modules/x/file'), 'x');
    symlinkSync('../packages/y', join(root, 'node_modules/y'));
    const target = join(folder, 'deep/target');
    copyProject(root, target);
    expect(readTree(target).paths).toEqual(['docs/file', 'node_modules/x/file', 'packages/y/file']);
    expect(readFileSync(join(target, 'node_modules/y/file'), 'utf8')).toBe('packages/y');
  });
});

it('the second clock runs ahead, and dates that are given stay what they are', () => {
  const script =
    'console.log(JSON.stringify([Date.now(), new Date().getTime(), new Date(5).getTime(), new Date() instanceof Date && new Date().constructor === Date]))';
  const { stdout } = spawnSync(
    process.execPath,
    ['--require', './src/reproducible/shift-clock.cjs', '-e', script],
    { encoding: 'utf8' },
  );
  const [now, made, given, isDate] = JSON.parse(stdout) as [number, number, number, boolean];
  const year = 365 * 24 * 3600 * 1000;
  expect(now - Date.now()).toBeGreaterThan(year);
  expect(made - Date.now()).toBeGreaterThan(year);
  expect([given, isDate]).toEqual([5, true]);
});
