import { bech32 as oracle } from '@scure/base';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bech32, parseBech32 } from './bech32.ts';
import { DecodeError } from './errors.ts';

// Sizes that fill whole letters, as addresses and token standards do.
const sized = fc
  .nat({ max: 9 })
  .chain((fives) => fc.uint8Array({ minLength: 5 * fives, maxLength: 5 * fives }));
const prefix = fc.constantFrom('z', 'zts');

describe('bech32', () => {
  it('writes what another implementation writes, and reads it back', () => {
    fc.assert(
      fc.property(prefix, sized, (hrp, bytes) => {
        const text = bech32(hrp, bytes);
        expect(text).toBe(oracle.encode(hrp, oracle.toWords(bytes)));
        expect(parseBech32(text, hrp, bytes.length, 'text')).toEqual(bytes);
        expect(parseBech32(text.toUpperCase(), hrp, bytes.length, 'text')).toEqual(bytes);
      }),
    );
  });

  it('reads only what another implementation reads', () => {
    const letter = fc.constantFrom(...'qpzry9x8gf2tvdw0s3jn54khce6mua7lbio1Z');
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 20, maxLength: 20 }),
        fc.nat(),
        letter,
        (bytes, at, l) => {
          const text = [...bech32('z', bytes)];
          text[at % text.length] = l;
          let expected: Uint8Array | undefined;
          try {
            const found = oracle.decodeToBytes(text.join(''));
            expected = found.prefix === 'z' ? found.bytes : undefined;
          } catch {
            expected = undefined;
          }
          let read: Uint8Array | undefined;
          try {
            read = parseBech32(text.join(''), 'z', 20, 'text');
          } catch (error) {
            expect(error).toBeInstanceOf(DecodeError);
          }
          expect(read).toEqual(expected);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['z1', 'the checksum is wrong'],
    ['zts1znnxxxxxxxxxxxxx9z4ulx', 'does not begin with z1'],
    ['z1Q', 'small and capital letters are mixed'],
    [`z1${'q'.repeat(90)}`, 'too long'],
    ['z1qqeurma4yh0d5bd3ysluzc30gxp63cwvuqz076', 'byte 15: "b" is not a letter'],
  ])('refuses %s', (text, reason) => {
    expect(() => parseBech32(text, 'z', 20, 'address')).toThrow(reason);
  });

  it('refuses another number of bytes, spare letters too', () => {
    for (const size of [15, 19, 21, 25]) {
      const text = oracle.encode('z', oracle.toWords(new Uint8Array(size)));
      expect(() => parseBech32(text, 'z', 20, 'address')).toThrow('does not hold 20 bytes');
    }
    const spare = oracle.encode('z', [...oracle.toWords(new Uint8Array(20)), 0]);
    expect(() => parseBech32(spare, 'z', 20, 'address')).toThrow('does not hold 20 bytes');
  });
});
