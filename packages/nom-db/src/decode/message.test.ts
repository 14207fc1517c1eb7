import fc from 'fast-check';
import { PbfReader } from 'pbf';
import { describe, expect, it } from 'vitest';
import { message } from '../testkit/arbitrary.ts';
import { encodeMessage, hex } from '../testkit/encode.ts';
import { ACCOUNT_BLOCK } from './block.ts';
import { toHex } from './bytes.ts';
import { ELECTION, POINT, readPoint } from './consensus.ts';
import { DecodeError } from './errors.ts';
import { messageJson } from './json.ts';
import { ACCOUNT_HEADER, HASH_HEIGHT, readHashHeight } from './ledger.ts';
import { readMessage } from './message.ts';
import { MOMENTUM } from './momentum.ts';

const SCHEMAS = { ACCOUNT_BLOCK, MOMENTUM, ACCOUNT_HEADER, HASH_HEIGHT, POINT, ELECTION };

describe.each(Object.entries(SCHEMAS))('%s', (name, schema) => {
  it('reads every message that is written, the amounts padded or not', () => {
    fc.assert(
      fc.property(message(schema), fc.constantFrom(0, 32), (value, amountSize) => {
        expect(readMessage(schema, encodeMessage(schema, value, amountSize), name)).toEqual(value);
      }),
    );
  });

  it('gives a value or an error that names the place, whatever the bytes', () => {
    fc.assert(
      fc.property(message(schema), fc.nat(), fc.nat(255), fc.nat(), (value, at, byte, cut) => {
        const bytes = encodeMessage(schema, value);
        if (bytes.length) bytes[at % bytes.length] = byte;
        try {
          readMessage(schema, bytes.subarray(0, cut % (bytes.length + 1)), name);
        } catch (error) {
          expect(error).toBeInstanceOf(DecodeError);
          expect((error as DecodeError).message).toContain(`${name}, byte `);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('readMessage', () => {
  it('reads the frontier that the node stores (TestVersionedDBVersions)', () => {
    const hash = '5c93068287abae27e59aa5507bab95c2779e6e65c6d6210153e9614ae44f1d88';
    const version = readHashHeight(hex(`0a220a20 ${hash} 1001`));
    expect(toHex(version.hash)).toBe(hash);
    expect(version.height).toBe(1n);
  });

  it('agrees with pbf on numbers that pbf can hold', () => {
    fc.assert(
      fc.property(fc.nat({ max: Number.MAX_SAFE_INTEGER }), (height) => {
        const value = { hash: new Uint8Array(32), height: BigInt(height) };
        const bytes = encodeMessage(HASH_HEIGHT, value);
        const other = new PbfReader(bytes).readFields((field, found: { height?: number }, pbf) => {
          if (field === 2) found.height = pbf.readVarint();
        }, {});
        expect(BigInt(other.height ?? 0)).toBe(readHashHeight(bytes).height);
      }),
    );
  });

  it('keeps all 64 bits and refuses a 65th', () => {
    const most = hex(`0a220a20 ${'00'.repeat(32)} 10 ffffffffffffffffff01`);
    expect(readHashHeight(most).height).toBe(2n ** 64n - 1n);
    const more = hex(`0a220a20 ${'00'.repeat(32)} 10 ffffffffffffffffff02`);
    expect(() => readHashHeight(more)).toThrow('byte 37: number has more than 64 bits');
  });

  it('passes over fields it does not know', () => {
    const bytes = hex(
      `0a220a20 ${'11'.repeat(32)} 1005 1a03010203 2001 2d01020304 31 0102030405060708`,
    );
    expect(readHashHeight(bytes).height).toBe(5n);
  });

  it.each([
    ['a missing hash', '1001', 'field hash is missing'],
    ['a short hash', '0a040a021111', 'field hash has 2 bytes, not 32'],
    ['a field cut off', '0a220a2011', '34 bytes announced, 3 left'],
    ['a length beyond all bounds', '0affffffffff01', 'very many bytes announced'],
    ['a field number beyond all bounds', 'ffffffff7f00', 'field number is too large'],
    ['a field that ends outside its message', '0a030a2011', '32 bytes announced, 1 left'],
    ['a wrong wire type', '0801', 'field hash has wire type 0'],
    ['field number 0', '0001', 'field number 0'],
    ['a group', '1b', 'wire type 3'],
  ])('refuses %s', (_, bytes, reason) => {
    expect(() => readHashHeight(hex(bytes))).toThrow(reason);
  });

  it('refuses text that is not UTF-8', () => {
    const bytes = hex(`0a20 ${'00'.repeat(32)} 1220 ${'00'.repeat(32)} 2203 0a01ff`);
    expect(() => readPoint(bytes)).toThrow('text is not UTF-8');
  });

  it('does not nest without end', () => {
    let bytes: Uint8Array = new Uint8Array();
    for (let depth = 0; depth < 20; depth++)
      bytes = Uint8Array.from([0x6a, bytes.length, ...bytes]);
    expect(() => readMessage(ACCOUNT_BLOCK, bytes, 'block')).toThrow('nested deeper');
  });
});

describe('messageJson', () => {
  it('prints a header flat and a large number as text', () => {
    const header = {
      address: new Uint8Array(20),
      hashHeight: { hash: new Uint8Array(32), height: 2n ** 60n },
    };
    expect(messageJson(ACCOUNT_HEADER, header)).toEqual({
      address: 'z1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqsggv2f',
      hash: '00'.repeat(32),
      height: '1152921504606846976',
    });
  });
});
