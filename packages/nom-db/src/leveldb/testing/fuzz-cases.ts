import { BlockCursor } from '../block.ts';
import { compareBytes } from '../bytes.ts';
import { MemoryReader, MemorySource } from '../memory.ts';
import { openDatabase } from '../open.ts';
import { decodeBlock, FOOTER, readFooter, readHandle } from '../table-format.ts';
import { changesToModel } from './arbitrary.ts';
import { collect } from './collect.ts';
import type { Change } from './encode.ts';
import { Random } from './random.ts';
import type { TableShape } from './table.ts';
import { TestDatabase } from './writer.ts';

/** A sound database that is going to be damaged, and what it may be read as. */
export interface FuzzCase {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What it holds, now and after each earlier batch of the pending log, newest first. */
  readonly states: readonly string[];
  /** Some keys, each with all the values that it has in one of the states (hex; none: absent). */
  readonly samples: ReadonlyArray<{ key: Uint8Array; values: ReadonlySet<string | undefined> }>;
  /** The blocks of each table. */
  readonly blocks: ReadonlyMap<string, ReadonlyArray<{ offset: number; size: number }>>;
}

function changes(random: Random, count: number, valueSize: number): Change[] {
  return Array.from({ length: count }, () => {
    const key = Uint8Array.from({ length: random.below(7) }, () => random.below(6));
    if (random.below(5) === 0) return { key };
    const size = random.below(valueSize);
    const byte = random.below(256);
    return { key, value: Uint8Array.from({ length: size }, (_, i) => byte + (i % 5)) };
  });
}

/** A database with tables on three levels and a pending log. */
export async function makeCase(
  seed: number,
  shape: TableShape,
  size: { count: number; valueSize: number },
): Promise<FuzzCase> {
  const random = new Random(seed);
  const database = new TestDatabase(shape);
  const write = () => database.write(changes(random, size.count, size.valueSize));
  for (let i = 0; i < 3; i++) {
    write();
    database.flush();
    if (i < 2) database.compact(i as 0 | 1, 15);
  }
  write();
  database.flush();
  const state = async () => (await collect(new MemoryReader(changesToModel(database)))).join('\n');
  const states = [await state()];
  for (let i = 0; i < 3; i++) {
    write();
    states.unshift(await state());
  }
  return finish(database.files, states);
}

/** A case of files that were written elsewhere; `states` as of `FuzzCase`. */
export async function finish(
  files: ReadonlyMap<string, Uint8Array>,
  states: readonly string[],
): Promise<FuzzCase> {
  const blocks = new Map<string, Array<{ offset: number; size: number }>>();
  for (const [name, bytes] of files) {
    if (name.endsWith('.ldb')) blocks.set(name, blocksOf(name, bytes));
  }
  const database = await openDatabase(new MemorySource(files));
  if ((await collect(database)).join('\n') !== states[0]) throw new Error('the case is not sound');
  return { files, states, samples: samplesOf(states), blocks };
}

/** Of each state a few keys, spread over the whole range. */
function samplesOf(states: readonly string[]): FuzzCase['samples'] {
  const maps = states.map((state) => {
    const entries = state.split('\n').filter((entry) => entry !== '');
    return new Map(entries.map((entry) => entry.split('=') as [string, string]));
  });
  const keys = [...maps[0]!.keys()];
  const step = 1 + Math.floor(keys.length / 4);
  return keys
    .filter((_, i) => i % step === 0)
    .map((key) => ({
      key: Uint8Array.from(Buffer.from(key, 'hex')),
      values: new Set(maps.map((map) => map.get(key))),
    }));
}

function blocksOf(name: string, bytes: Uint8Array): Array<{ offset: number; size: number }> {
  const footerAt = bytes.length - FOOTER;
  const fail = (reason: string) => new Error(reason);
  const footer = bytes.subarray(footerAt);
  const index = readFooter(footer, name, footerAt);
  const found = [readHandle(footer, 0, fail), index];
  const cursor = new BlockCursor();
  cursor.open(decodeBlock(bytes, index.offset, index, name));
  while (cursor.next()) found.push(readHandle(cursor.block.bytes, cursor.valueStart, fail));
  return found;
}

/** Whether the entries are in strictly ascending order of their keys. */
export function inOrder(entries: readonly string[]): boolean {
  const keys = entries.map((entry) => Buffer.from(entry.split('=')[0]!, 'hex'));
  return keys.every((key, i) => i === 0 || compareBytes(keys[i - 1]!, key) < 0);
}

/** The cases that a fuzz goes through: small ones of each shape, and now and then one of 1 MB. */
export async function makeCases(): Promise<{ small: FuzzCase[]; large: FuzzCase[] }> {
  const small: FuzzCase[] = [];
  for (const [i, blockSize] of [60, 300, 4096].entries()) {
    for (const compress of [false, true]) {
      const shape = { blockSize, restartInterval: [1, 4, 16][i]!, compress };
      small.push(await makeCase(i, shape, { count: 12, valueSize: 40 }));
    }
  }
  const shape = { blockSize: 4096, restartInterval: 16, compress: true };
  const large = [await makeCase(7, shape, { count: 700, valueSize: 3000 })];
  return { small, large };
}
