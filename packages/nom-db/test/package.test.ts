import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sizeOf } from '../bench/size.ts';
import { bundle } from '../build.ts';
import manifest from '../package.json' with { type: 'json' };

const root = join(import.meta.dirname, '..');
const fixture = join(root, 'fixtures/leveldb/levels-seed-12');

// Inside the workspace, so that the dependencies are found as they are after an installation.
let home: string;
let dist: string;
beforeAll(async () => {
  home = await mkdtemp(join(root, '.package-test-'));
  dist = join(home, 'dist');
  await bundle(dist);
  await symlink(join(root, 'package.json'), join(home, 'package.json'));
});
afterAll(() => rm(home, { recursive: true }));

test('every entry that the package names is built', async () => {
  const built = await readdir(dist, { recursive: true });
  const entries = Object.values(manifest.exports).filter((entry) => typeof entry === 'object');
  expect(entries.length).toBeGreaterThan(3);
  for (const { default: file, types } of entries) {
    expect(built.map((name) => `./dist/${name.replaceAll('\\', '/')}`)).toContain(file);
    expect(types).toBe(file.replace(/\.js$/, '.d.ts'));
  }
  for (const file of Object.values(manifest.bin))
    expect(built).toContain(file.slice('./dist/'.length));
});

test('the built program reads a database', async () => {
  const cli = join(dist, 'cli.js');
  expect(await readFile(cli, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  const { stdout } = await promisify(execFile)(process.execPath, [cli, 'raw', fixture, '--hash']);
  expect(stdout).toBe('896 043f89c7a07a15af\n');
});

test('errors are the same class from every entry', async () => {
  const script = `
    const { openDirectory } = await import(${JSON.stringify(join(dist, 'node/index.js'))});
    const { NotADatabaseError } = await import(${JSON.stringify(join(dist, 'index.js'))});
    const error = await openDirectory('nowhere').catch((reason) => reason);
    console.log(error instanceof NotADatabaseError);`;
  const argv = ['--input-type=module', '--eval', script];
  const { stdout } = await promisify(execFile)(process.execPath, argv);
  expect(stdout).toBe('true\n');
});

test('what runs in a browser asks for nothing of Node', async () => {
  for (const entry of ['index.js', 'browser/index.js']) {
    const seen = new Set<string>();
    const follow = async (path: string): Promise<void> => {
      if (seen.has(path)) return;
      seen.add(path);
      const text = await readFile(path, 'utf8');
      expect(text).not.toMatch(/from "node:|import\("node:|\bprocess\.|\bBuffer\b/);
      for (const [, next] of text.matchAll(/from "(\.[^"]+)"/g))
        await follow(join(path, '..', next!));
    };
    await follow(join(dist, entry));
    expect(seen.size).toBeGreaterThan(1);
  }
});

test('reader and decoder stay small', async () => {
  const { brotli } = await sizeOf(['leveldb', 'decode']);
  expect(brotli).toBeLessThan(15 * 1024);
  expect(brotli).toBeGreaterThan(1024);
});
