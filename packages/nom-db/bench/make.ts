import { createHash } from 'node:crypto';
import { ClassicLevel } from 'classic-level';
import { Random } from '../src/leveldb/testing/random.ts';

/** What is measured: how many keys, and how long their values are. */
export interface Size {
  readonly keys: number;
  readonly valueBytes: number;
}

/** The key with a number: 32 bytes without order, as a node's hashes are. */
export function keyAt(number: number): Uint8Array {
  return new Uint8Array(createHash('sha256').update(String(number)).digest());
}

/** Writes a database with classic-level. Half of each value can be compressed. */
export async function makeDatabase(directory: string, { keys, valueBytes }: Size): Promise<void> {
  const database = new ClassicLevel<Uint8Array, Uint8Array>(directory, {
    keyEncoding: 'view',
    valueEncoding: 'view',
    errorIfExists: true,
  });
  await database.open();
  const random = new Random(1);
  const perBatch = Math.max(1, Math.floor(1_000_000 / valueBytes));
  for (let i = 0; i < keys; ) {
    const batch = database.batch();
    for (const end = Math.min(keys, i + perBatch); i < end; i++) {
      const value = new Uint8Array(valueBytes);
      for (let at = 0; at < valueBytes / 2; at++) value[at] = random.below(256);
      batch.put(keyAt(i), value);
    }
    await batch.write();
  }
  await database.close();
}
