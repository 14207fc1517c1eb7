import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ClassicLevel } from 'classic-level';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DirectorySource, openDirectory, readDirectory } from '../node/index.ts';
import { readConsistently } from './open.ts';
import { collect, hex } from './testing/collect.ts';
import { Random } from './testing/random.ts';

// The databases that classic-level opens here are its own, or copies.
let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'nom-db-classic-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

type Level = ClassicLevel<Uint8Array, Uint8Array>;

async function open(directory: string): Promise<Level> {
  const level: Level = new ClassicLevel(directory, {
    keyEncoding: 'view',
    valueEncoding: 'view',
    writeBufferSize: 64 * 1024,
    maxFileSize: 1024 * 1024,
  });
  await level.open();
  return level;
}

async function contents(level: Level): Promise<string[]> {
  const entries: string[] = [];
  for await (const [key, value] of level.iterator()) entries.push(`${hex(key)}=${hex(value)}`);
  return entries;
}

test('what LevelDB’s own code wrote is read the same', async () => {
  const directory = join(root, 'own');
  const level = await open(directory);
  const random = new Random(3);
  const key = () => Uint8Array.from({ length: 1 + random.below(3) }, () => random.below(40));
  for (let i = 0; i < 60; i++) {
    const batch = level.batch();
    for (let j = 0; j < 100; j++) {
      if (random.below(4) === 0) batch.del(key());
      else batch.put(key(), new Uint8Array(random.below(200)).fill(i));
    }
    await batch.write();
  }
  const expected = await contents(level);
  // Once while it is open, once after it was closed.
  expect(await readDirectory(directory, collect)).toEqual(expected);
  await level.close();
  const database = await openDirectory(directory);
  expect(database.report.levels.length).toBeGreaterThan(0);
  expect(await collect(database)).toEqual(expected);
  await database.close();
});

test('LevelDB reads the fixtures as nom-db does', async () => {
  const fixture = join(import.meta.dirname, '../../fixtures/leveldb/levels-seed-13');
  const copy = join(root, 'copy');
  await cp(fixture, copy, { recursive: true });
  const level = await open(copy);
  const expected = await contents(level);
  await level.close();
  expect(expected).toHaveLength(915);
  expect(await readDirectory(fixture, collect)).toEqual(expected);
});

test('a database that is being written and compacted is read in whole generations', async () => {
  const directory = join(root, 'live');
  const level = await open(directory);
  const KEYS = 300;
  let generation = 0;
  let writing = true;
  const write = async () => {
    for (; writing; generation++) {
      const batch = level.batch();
      const value = new Uint8Array(60).fill(generation & 0xff);
      new DataView(value.buffer).setUint32(0, generation);
      for (let i = 0; i < KEYS; i++) batch.put(Uint8Array.of(i >> 8, i & 0xff), value);
      await batch.write();
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  };
  const writer = write();
  try {
    for (let i = 0; i < 25; i++) {
      const before = generation;
      // Half of the walks hold no table open, so that tables vanish under them.
      const source = new DirectorySource(directory);
      const entries = await readConsistently(source, collect, { openTables: i % 2 ? 0 : 1000 });
      const seen = new Set(entries.map((entry) => entry.split('=')[1]!.slice(0, 8)));
      if (before > 0) expect(entries).toHaveLength(KEYS);
      expect(seen.size).toBeLessThan(2);
      for (const value of seen) {
        expect(Number.parseInt(value, 16)).toBeGreaterThanOrEqual(before - 1);
        expect(Number.parseInt(value, 16)).toBeLessThanOrEqual(generation);
      }
    }
  } finally {
    writing = false;
    await writer;
    await level.close();
  }
  expect(generation).toBeGreaterThan(10);
});
