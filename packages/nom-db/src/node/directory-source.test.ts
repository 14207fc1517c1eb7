import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FileVanishedError, NotADatabaseError, UnreadableFileError } from '../leveldb/index.ts';
import { DirectorySource } from './directory-source.ts';
import { databasesIn, readDirectory } from './open-directory.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/leveldb');

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'nom-db-source-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

test('lists files and reads ranges; the end of the file ends a read', async () => {
  await writeFile(join(directory, 'a'), Uint8Array.of(1, 2, 3, 4, 5));
  await mkdir(join(directory, 'folder'));
  const source = new DirectorySource(directory);
  expect(await source.list()).toEqual(['a']);
  const file = await source.open('a');
  expect(file.size).toBe(5);
  expect([...(await file.read(1, 3))]).toEqual([2, 3, 4]);
  expect([...(await file.read(3, 100))]).toEqual([4, 5]);
  expect(await file.read(9, 4)).toHaveLength(0);
  await file.close();
});

test('an open file stays readable after it was removed', async () => {
  await writeFile(join(directory, 'a'), Uint8Array.of(7));
  const file = await new DirectorySource(directory).open('a');
  await rm(join(directory, 'a'));
  expect([...(await file.read(0, 1))]).toEqual([7]);
  await file.close();
});

test('what is missing, is none, or cannot be read has its own error', async () => {
  const source = new DirectorySource(directory);
  await expect(source.open('a')).rejects.toThrow(FileVanishedError);
  await mkdir(join(directory, 'folder'));
  await expect(source.open('folder')).rejects.toThrow(
    new UnreadableFileError('folder', 'it is a directory'),
  );
  await expect(new DirectorySource(join(directory, 'no')).list()).rejects.toThrow(
    NotADatabaseError,
  );
});

test.skipIf(process.platform === 'win32')('a named pipe is refused, not waited for', async () => {
  execFileSync('mkfifo', [join(directory, 'CURRENT')]);
  const source = new DirectorySource(directory);
  await expect(source.open('CURRENT')).rejects.toThrow(
    new UnreadableFileError('CURRENT', 'it is no file'),
  );
});

test('reading changes nothing in the directory', async () => {
  const path = join(FIXTURES, 'levels-seed-12');
  const state = async () => {
    const names = (await readdir(path)).sort();
    return Promise.all(
      names.map(async (name) => {
        const { mtimeMs, size } = await stat(join(path, name));
        return [name, mtimeMs, size, (await readFile(join(path, name))).toString('base64')];
      }),
    );
  };
  const before = await state();
  const count = await readDirectory(path, async (database) => {
    let entries = 0;
    for await (const batch of database.iterate()) entries += batch.length;
    return entries;
  });
  expect(count).toBe(896);
  expect(await state()).toEqual(before);
});

test('finds the databases in a folder', async () => {
  expect(await databasesIn(FIXTURES)).toContain('log-only');
  expect(await databasesIn(join(FIXTURES, 'empty'))).toEqual([]);
});
