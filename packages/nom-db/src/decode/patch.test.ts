import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patchHash } from '../hash/index.ts';
import { hex } from '../testkit/encode.ts';
import { toHex } from './bytes.ts';
import { DecodeError } from './errors.ts';
import { coveredChanges, readPatch, writePatch } from './patch.ts';

// The first transaction of TestVersionedDBVersions in common/db/versioned_db_test.go.
const FIRST = [
  ['0c697f48392907a0', 'a68447a4189deb99'],
  ['365a858149c6e2d1', '57e9d1860d1d68d8'],
  ['4d65822107fcfd52', '78629a0f5f3f164f'],
  ['8866cb397916001e', '9408d2ac22c4d294'],
  ['d5104dc76695721d', 'b80704bb7b4d7c03'],
] as const;
const record = fc.record({
  key: fc.uint8Array({ maxLength: 40 }),
  value: fc.option(fc.uint8Array({ maxLength: 300 }), { nil: undefined }),
});

describe('patches', () => {
  it('hash as the node hashes them', () => {
    const bytes = writePatch(FIRST.map(([key, value]) => ({ key: hex(key), value: hex(value) })));
    expect(bytes).toHaveLength(95);
    expect(toHex(bytes.subarray(0, 10))).toBe('01080c697f48392907a0'.slice(0, 20));
    expect(toHex(patchHash(bytes))).toBe(
      '3fc795fb4006a3d73dd511f493010f6d85c7448155ec6c444acaa9238f30c19e',
    );
  });

  it('read back every record that is written, byte for byte', () => {
    fc.assert(
      fc.property(fc.array(record), (records) => {
        const bytes = writePatch(records);
        const read = readPatch(bytes);
        expect(read.map(({ key, value }) => ({ key, value }))).toEqual(records);
        expect(writePatch(read)).toEqual(bytes);
      }),
    );
  });

  it('tell an empty value from a delete', () => {
    const [put, gone] = readPatch(hex('01 01aa 00 00 01bb'));
    expect(put?.value).toEqual(new Uint8Array());
    expect(gone?.value).toBeUndefined();
  });

  it.each([
    ['an unknown record type', '02 01aa', 'byte 0: record type 2'],
    ['a key cut off', '01 05aabb', 'byte 1: key of 5 bytes, 2 left'],
    ['a value cut off', '00 01aa 01 01aa 03 bb', 'byte 6: value of 3 bytes, 1 left'],
    ['a length cut off', '01 80', 'byte 1: key length is cut off'],
    ['a missing value', '01 01aa', 'byte 3: value length is cut off'],
    ['an endless length', `01 ${'80'.repeat(12)}01`, 'byte 1: key length is too large'],
  ])('refuse %s and name the byte', (_, bytes, reason) => {
    expect(() => readPatch(hex(bytes))).toThrow(DecodeError);
    expect(() => readPatch(hex(bytes))).toThrow(reason);
  });

  it('survive any damage: records or an error that names the place', () => {
    fc.assert(
      fc.property(
        fc.array(record, { minLength: 1 }),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }),
        fc.nat(),
        (records, changes, cut) => {
          const bytes = writePatch(records);
          for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
          const damaged = bytes.subarray(0, cut % (bytes.length + 1));
          try {
            expect(writePatch(readPatch(damaged)).length).toBeLessThanOrEqual(damaged.length);
          } catch (error) {
            expect((error as DecodeError).message).toMatch(/^patch, byte \d+: /);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('coveredChanges', () => {
  const state = writePatch([{ key: hex('0301'), value: hex('ff') }]);
  const frontier = [
    { key: hex('00'), value: hex('0a') },
    { key: hex(`01${'22'.repeat(32)}`), value: hex('0000000000000001') },
    { key: hex('020000000000000001'), value: hex('0b') },
  ];

  it('is the patch without the three frontier records', () => {
    const redo = Uint8Array.from([...state, ...writePatch(frontier)]);
    expect(coveredChanges(redo)).toEqual(state);
  });

  it('refuses a patch that does not end with them', () => {
    const redo = Uint8Array.from([...state, ...writePatch(frontier.slice(0, 2))]);
    expect(() => coveredChanges(redo)).toThrow('not frontier record 0');
    expect(() => coveredChanges(state)).toThrow('frontier record');
    expect(() => coveredChanges(new Uint8Array())).toThrow('frontier records are missing');
  });
});
