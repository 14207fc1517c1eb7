import { expect, it } from 'vitest';
import {
  CorruptionError,
  type KeyValueReader,
  MemoryReader,
} from '../../packages/nom-db/src/leveldb/index.ts';
import { failureOf } from './failure.ts';
import { FolderReader } from './folder-reader.ts';

const key = Uint8Array.of(1);

it('reads what the database reads', async () => {
  const reader = new FolderReader(new MemoryReader([[key, Uint8Array.of(2)]]), 'nom');
  expect(await reader.get(key)).toEqual(Uint8Array.of(2));
  const batches = [];
  for await (const batch of reader.iterate({ limit: 5 })) batches.push(...batch);
  expect(batches).toEqual([{ key, value: Uint8Array.of(2) }]);
});

it('names the folder of a damaged file', async () => {
  const damaged: KeyValueReader = {
    get: () => Promise.reject(new CorruptionError('1.ldb', 7, 'cut off')),
    async *iterate() {
      yield [];
      throw new CorruptionError('2.ldb', 8, 'cut off');
    },
  };
  const reader = new FolderReader(damaged, 'network');
  const message = (error: unknown) => failureOf(error).message;
  expect(message(await reader.get(key).catch((error: unknown) => error))).toContain(
    'network/1.ldb',
  );
  const batches = reader.iterate();
  expect((await batches.next()).value).toEqual([]);
  const failed = batches.next().catch((error: unknown) => error);
  expect(message(await failed)).toContain('network/2.ldb');
});
