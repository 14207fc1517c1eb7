import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checksumFits, crc32c, maskCrc } from './crc32c.ts';
import { fixed32 } from './testing/encode.ts';

function bitByBit(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0x82f63b78 : crc >>> 1;
  }
  return ~crc >>> 0;
}

// The test patterns of RFC 3720, appendix B.4.
test.each([
  [new Uint8Array(32), 0x8a9136aa],
  [new Uint8Array(32).fill(0xff), 0x62a8ab43],
  [Uint8Array.from({ length: 32 }, (_, i) => i), 0x46dd794e],
  [Uint8Array.from({ length: 32 }, (_, i) => 31 - i), 0x113fdb5c],
])('gives the checksum of the standard patterns', (bytes, checksum) => {
  expect(crc32c(bytes)).toBe(checksum);
});

test('agrees with the definition on any range of any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat(20), fc.nat(20), (bytes, a, b) => {
      const start = Math.min(a, bytes.length);
      const end = Math.max(start, bytes.length - b);
      expect(crc32c(bytes, start, end)).toBe(bitByBit(bytes.subarray(start, end)));
    }),
  );
});

test('compares with the masked form only', () => {
  const data = new TextEncoder().encode('momentum');
  const at = (checksum: number) => new Uint8Array([...fixed32(checksum), ...data]);
  expect(checksumFits(at(maskCrc(crc32c(data))), 0, 4, 12)).toBe(true);
  expect(checksumFits(at(crc32c(data)), 0, 4, 12)).toBe(false);
});
