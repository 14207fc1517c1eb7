import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FileVanishedError, openDatabase, UnreadableFileError } from '../leveldb/index.ts';
import { collect } from '../leveldb/testing/collect.ts';
import { DirectorySource } from '../node/index.ts';
import { DirectoryHandleSource } from './directory-handle-source.ts';
import { databaseFolders, FileListSource } from './file-list-source.ts';

const FIXTURE = join(import.meta.dirname, '../../fixtures/leveldb/reopened');
const files = readdirSync(FIXTURE).map((name) => {
  return new File([new Uint8Array(readFileSync(join(FIXTURE, name)))], name);
});

/** A directory handle as far as a source uses it. */
function handleOf(list: readonly File[]): FileSystemDirectoryHandle {
  const handle = {
    name: 'nom',
    async *entries() {
      for (const file of list) yield [file.name, { kind: 'file' }];
      yield ['folder', { kind: 'directory' }];
    },
    async getFileHandle(name: string) {
      const file = list.find((one) => one.name === name);
      if (file === undefined) throw new DOMException('gone', 'NotFoundError');
      return { getFile: async () => file };
    },
  };
  return handle as unknown as FileSystemDirectoryHandle;
}

/** A file whose bytes a browser refuses to give. */
function refusing(name: string, error: string): File {
  const file = new File([Uint8Array.of(1)], name);
  file.slice = () => {
    const blob = new Blob();
    blob.arrayBuffer = async () => {
      throw new DOMException('refused', error);
    };
    return blob;
  };
  return file;
}

test('a page reads the same as the terminal, from a file list and from a handle', async () => {
  const database = await openDatabase(new DirectorySource(FIXTURE));
  const expected = await collect(database);
  await database.close();
  expect(expected).toHaveLength(456);
  for (const source of [new FileListSource(files), new DirectoryHandleSource(handleOf(files))]) {
    expect((await source.list()).sort()).toEqual(readdirSync(FIXTURE).sort());
    expect(await collect(await openDatabase(source))).toEqual(expected);
  }
});

test('reads ranges and stops at the end of the file', async () => {
  const source = new FileListSource([new File([Uint8Array.of(1, 2, 3)], 'a')]);
  const file = await source.open('a');
  expect([...(await file.read(1, 9))]).toEqual([2, 3]);
  await expect(source.open('b')).rejects.toThrow(FileVanishedError);
});

test('the errors of a browser are told apart', async () => {
  const list = (error: string) => new FileListSource([refusing('a', error)]);
  const read = async (source: FileListSource | DirectoryHandleSource) =>
    (await source.open('a')).read(0, 1);
  await expect(read(list('NotFoundError'))).rejects.toThrow(FileVanishedError);
  await expect(read(list('NotReadableError'))).rejects.toThrow('choose the directory again');
  await expect(read(list('SecurityError'))).rejects.toThrow(UnreadableFileError);
  await expect(read(list('SomethingError'))).rejects.toThrow(UnreadableFileError);

  const handle = (file: File[]) => new DirectoryHandleSource(handleOf(file));
  await expect(read(handle([]))).rejects.toThrow(FileVanishedError);
  // Opened again, a handle gives the file as it is then: so it is tried again.
  await expect(read(handle([refusing('a', 'NotReadableError')]))).rejects.toThrow(
    FileVanishedError,
  );
});

test('finds the databases among the files of a data directory', () => {
  const paths = ['znn/nom/CURRENT', 'znn/nom/000001.log', 'znn/config.json', 'znn/log/zenon.log'];
  const all = paths.map((path) => {
    const file = new File([], path.split('/').pop()!);
    Object.defineProperty(file, 'webkitRelativePath', { value: path });
    return file;
  });
  const folders = databaseFolders(all);
  expect([...folders.keys()]).toEqual(['znn/nom']);
  expect(folders.get('znn/nom')!.map(({ name }) => name)).toEqual(['CURRENT', '000001.log']);
});
