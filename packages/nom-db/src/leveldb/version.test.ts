import { expect, test } from 'vitest';
import { MemorySource } from './memory.ts';
import { concat, encodeLog, internalKey, sized, uvarint } from './testing/encode.ts';
import { readVersion } from './version.ts';

const text = (value: string) => new TextEncoder().encode(value);
const comparator = concat([uvarint(1), sized(text('leveldb.BytewiseComparator'))]);
const numbers = concat([2, 9, 3, 20, 4, 77].map(uvarint));
const base = concat([comparator, numbers]);
const key = (name: string, sequence = 1) => sized(internalKey(text(name), sequence, false));
const add = (level: number, number: number, first: string, last: string) =>
  concat([uvarint(7), ...[level, number, 100].map(uvarint), key(first, 9), key(last)]);
const remove = (level: number, number: number) => concat([6, level, number].map(uvarint));

async function read(...edits: Uint8Array[]) {
  const file = await new MemorySource([['MANIFEST-000001', encodeLog(edits)]]).open(
    'MANIFEST-000001',
  );
  return readVersion(file, 'MANIFEST-000001');
}

test('replays edits: tables come, go and move', async () => {
  const version = await read(
    base,
    concat([add(0, 5, 'a', 'm'), add(0, 6, 'b', 'z')]),
    concat([remove(0, 5), add(1, 5, 'a', 'm'), uvarint(5), uvarint(1), key('k')]),
    concat([add(1, 8, 'n', 'z'), uvarint(9), uvarint(4), uvarint(2), uvarint(11)]),
    concat([remove(1, 8), add(1, 8, 'n', 'y')]),
  );
  const numbersOf = (level: number) => version.levels.get(level)?.map(({ number }) => number);
  expect(numbersOf(0)).toEqual([6]);
  expect(numbersOf(1)).toEqual([5, 8]);
  expect(version).toMatchObject({ logNumber: 11, previousLogNumber: 4, lastSequence: 77 });
  expect(version.levels.get(1)![1]!.largest).toEqual(text('y'));
});

test('the newest table of level 0 comes first', async () => {
  const version = await read(base, concat([add(0, 5, 'a', 'm'), add(0, 16, 'a', 'm')]));
  expect(version.levels.get(0)!.map(({ number }) => number)).toEqual([16, 5]);
});

test.each([
  ['an empty manifest', [], 'ends before it describes'],
  ['a manifest without numbers', [comparator], 'ends before it describes'],
  ['an unknown field', [base, uvarint(8)], 'an unknown field 8'],
  ['a table without its keys', [base, concat([7, 0, 5, 100].map(uvarint))], 'key is cut off'],
  [
    'a key without a sequence number',
    [base, concat([...[7, 0, 5, 9].map(uvarint), sized(text('a')), key('b')])],
    'no sequence number',
  ],
  ['reversed keys', [base, add(1, 5, 'm', 'a')], 'are reversed'],
  ['overlapping tables', [base, add(1, 5, 'a', 'm'), add(1, 6, 'l', 'z')], 'overlap in level 1'],
  [
    'a number that never ends',
    [concat([base, uvarint(2), new Uint8Array(12).fill(0xff)])],
    'not a number',
  ],
  [
    'a number above 2^53',
    [concat([base, uvarint(2), new Uint8Array(8).fill(0xff), Uint8Array.of(1)])],
    'too large',
  ],
])('refuses %s', async (_, edits, reason) => {
  await expect(read(...edits)).rejects.toThrow(reason);
  await expect(read(...edits)).rejects.toMatchObject({ code: 'corrupt', file: 'MANIFEST-000001' });
});

test('refuses keys in another order', async () => {
  const other = concat([uvarint(1), sized(text('idb_cmp1')), numbers]);
  await expect(read(other)).rejects.toMatchObject({ code: 'unsupported' });
});
