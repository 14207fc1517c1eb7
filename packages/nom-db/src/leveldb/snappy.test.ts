import fc from 'fast-check';
import { expect, test } from 'vitest';
import { snappyUncompress } from './snappy.ts';
import { concat, snappyCompress, uvarint } from './testing/encode.ts';

const fail = (reason: string) => new Error(reason);
const uncompress = (bytes: Uint8Array) => snappyUncompress(bytes, 0, bytes.length, fail);
const stream = (length: number, ...bytes: number[]) =>
  concat([uvarint(length), Uint8Array.from(bytes)]);

/** Every kind of element, with what it means, applied to what came before. */
const element = fc.oneof(
  fc.uint8Array({ minLength: 1, maxLength: 70 }).map((bytes) => ({ bytes })),
  fc.record({ size: fc.integer({ min: 4, max: 11 }), back: fc.nat(2046), kind: fc.constant(1) }),
  fc.record({
    size: fc.integer({ min: 1, max: 64 }),
    back: fc.nat(9999),
    kind: fc.constantFrom(2, 3),
  }),
);

function encode(
  elements: ReadonlyArray<{ bytes?: Uint8Array; size?: number; back?: number; kind?: number }>,
) {
  const parts: Uint8Array[] = [];
  const plain: number[] = [];
  for (const { bytes, size = 0, back = 0, kind } of elements) {
    if (bytes) {
      const n = bytes.length - 1;
      parts.push(n < 60 ? Uint8Array.of(n << 2) : Uint8Array.of(60 << 2, n), bytes);
      plain.push(...bytes);
    } else if (plain.length > 0) {
      const distance = (back % Math.min(plain.length, kind === 1 ? 2047 : 65535)) + 1;
      if (kind === 1)
        parts.push(Uint8Array.of(1 | ((size - 4) << 2) | ((distance >> 8) << 5), distance & 255));
      else {
        const far = [distance & 255, (distance >> 8) & 255, 0, 0].slice(0, kind === 2 ? 2 : 4);
        parts.push(Uint8Array.of(kind! | ((size - 1) << 2), ...far));
      }
      for (let i = 0; i < size; i++) plain.push(plain[plain.length - distance]!);
    }
  }
  return { packed: concat([uvarint(plain.length), ...parts]), plain: Uint8Array.from(plain) };
}

test('follows every kind of element', () => {
  fc.assert(
    fc.property(fc.array(element, { maxLength: 60 }), (elements) => {
      const { packed, plain } = encode(elements);
      expect(uncompress(packed)).toEqual(plain);
    }),
  );
});

test('gives back what was compressed', () => {
  const sentence = new TextEncoder().encode(
    'the frontier of the chain, the frontier of the account; ',
  );
  const repeated = concat(Array.from({ length: 2000 }, (_, i) => sentence.subarray(i % 7)));
  const packed = snappyCompress(repeated);
  expect(packed.length).toBeLessThan(repeated.length / 3);
  expect(uncompress(packed)).toEqual(repeated);
});

test.each([
  ['nothing at all', new Uint8Array(0), 'without a length'],
  ['a length that never ends', new Uint8Array(9).fill(0x80), 'without a length'],
  ['a literal over the end of the input', stream(4, 3 << 2, 1, 2), 'literal runs over'],
  ['a literal over the stated length', stream(1, 1 << 2, 1, 2), 'literal runs over'],
  ['a literal whose length is cut off', stream(5, 61 << 2, 1), 'literal without its length'],
  ['a copy from before the start', stream(5, 0, 7, 1, 2), 'copy from before'],
  ['a copy of distance 0', stream(5, 0, 7, 1, 0), 'copy from before'],
  ['a copy over the stated length', stream(4, 0, 7, 1, 1), 'copy runs over'],
  ['a short copy cut off', stream(5, 0, 7, 1), 'without its distance'],
  ['a middle copy cut off', stream(5, 0, 7, 2, 1), 'without its distance'],
  ['a far copy cut off', stream(5, 0, 7, 3, 1, 0, 0), 'without its distance'],
  ['fewer bytes than stated', stream(9, 0, 7), 'states 9 bytes and holds 1'],
  ['a length that no input of this size can have', stream(1_000_000_000, 0, 7), 'cannot hold'],
])('refuses %s', (_, bytes, reason) => {
  expect(() => uncompress(bytes)).toThrow(reason);
});
