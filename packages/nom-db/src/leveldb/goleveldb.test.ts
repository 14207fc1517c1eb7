import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DirectorySource } from '../node/directory-source.ts';
import { compareBytes, prefixEnd } from './bytes.ts';
import { MemorySource } from './memory.ts';
import { openDatabase } from './open.ts';
import { collect, hex, keyOf, valueHexOf } from './testing/collect.ts';
import type { Source } from './types.ts';

/** What goleveldb's own iterator gave for each database; see fixtures/README.md. */
interface Expected {
  count: number;
  sha256: string;
  first: string;
  last: string;
}

const ROOT = join(import.meta.dirname, '../../fixtures/leveldb');
const expected: Record<string, Expected> = JSON.parse(
  readFileSync(join(ROOT, 'expected.json'), 'utf8'),
);
const whole = Object.keys(expected).filter((name) => !name.includes('-cut-'));

function summary(entries: readonly string[]): Expected {
  const hash = createHash('sha256');
  for (const entry of entries) hash.update(entry.replace('=', ''), 'hex');
  const keys = entries.map((entry) => entry.split('=')[0]!);
  return {
    count: entries.length,
    sha256: hash.digest('hex'),
    first: keys[0] ?? '',
    last: keys[keys.length - 1] ?? '',
  };
}

async function inMemory(source: Source): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const name of await source.list()) {
    const file = await source.open(name);
    files.set(name, await file.read(0, file.size));
    await file.close();
  }
  return files;
}

test.each(whole)('%s: the same keys and values as goleveldb', async (name) => {
  const database = await openDatabase(new DirectorySource(join(ROOT, name)));
  try {
    expect(database.report.torn).toEqual([]);
    expect(summary(await collect(database))).toEqual(expected[name]);
  } finally {
    await database.close();
  }
});

test.each(whole)('%s: point gets agree with iteration', async (name) => {
  // A small cache, so that blocks are dropped and read again.
  const database = await openDatabase(new DirectorySource(join(ROOT, name)), {
    cacheBytes: 10_000,
  });
  try {
    for (const entry of await collect(database)) {
      const key = keyOf(entry);
      expect(hex(await database.get(key))).toBe(valueHexOf(entry));
      const beside = Uint8Array.from([...key, 0x5a, 0]);
      expect(await database.get(beside)).toBeUndefined();
    }
  } finally {
    await database.close();
  }
});

test('deleted keys are absent for get and for iterate', async () => {
  const database = await openDatabase(new DirectorySource(join(ROOT, 'edges')));
  const gone = new TextEncoder().encode('gone/');
  expect(await collect(database, { prefix: gone })).toEqual([]);
  expect(await database.get(new TextEncoder().encode('gone/00007'))).toBeUndefined();
  // The empty key, and an empty value that was put again after a deletion.
  expect(hex(await database.get(new Uint8Array(0)))).toBe('00');
  expect(hex(await database.get(Uint8Array.of(0)))).toBe('');
  await database.close();
});

test.each(['levels-seed-11', 'levels-seed-13', 'uncompressed-filter', 'edges', 'reopened'])(
  '%s: prefix, from, to and limit cut the same walk',
  async (name) => {
    const database = await openDatabase(new DirectorySource(join(ROOT, name)));
    const all = await collect(database);
    const keys = all.map(keyOf);
    for (let i = 0; i < keys.length; i += 1 + Math.floor(keys.length / 12)) {
      const from = keys[i]!;
      const to = keys[Math.min(i + 40, keys.length - 1)]!;
      const prefix = from.subarray(0, 2);
      const end = prefixEnd(prefix);
      const within = (low: Uint8Array, high: Uint8Array | undefined) =>
        all.filter((_, at) => {
          const key = keys[at]!;
          return compareBytes(key, low) >= 0 && (!high || compareBytes(key, high) < 0);
        });
      expect(await collect(database, { from, to })).toEqual(within(from, to));
      expect(await collect(database, { from, limit: 7 })).toEqual(all.slice(i, i + 7));
      expect(await collect(database, { prefix })).toEqual(within(prefix, end));
    }
    await database.close();
  },
);

const cuts = Object.keys(expected).filter((name) => name.includes('-cut-'));

test.each(cuts)('%s: a torn log gives what goleveldb recovers, and is reported', async (name) => {
  const cut = Number(name.split('-cut-')[1]);
  const files = await inMemory(new DirectorySource(join(ROOT, 'unclean')));
  const log = [...files.keys()]
    .filter((file) => file.endsWith('.log'))
    .sort()
    .pop()!;
  const bytes = files.get(log)!;
  files.set(log, bytes.subarray(0, bytes.length - cut));
  const database = await openDatabase(new MemorySource(files));
  expect(summary(await collect(database))).toEqual(expected[name]);
  expect(database.report.torn).toMatchObject([{ file: log }]);
});

test('the fixtures are written by goleveldb and hold every kind of file', async () => {
  const manifest = await readFile(join(ROOT, 'levels-seed-11/CURRENT'), 'utf8');
  expect(manifest).toMatch(/^MANIFEST-\d{6}\n$/);
  const database = await openDatabase(new DirectorySource(join(ROOT, 'levels-seed-11')));
  expect(database.report.levels.map(({ level }) => level)).toEqual([0, 1, 2]);
  await database.close();
});
