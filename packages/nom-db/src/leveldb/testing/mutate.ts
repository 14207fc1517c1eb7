import type { Random } from './random.ts';

/** Bytes that lie at the edges of what lengths and types may be. */
const EDGES = [0, 1, 2, 4, 0x7f, 0x80, 0xfe, 0xff];

/** Damages a copy of `bytes` in one of the ways in which files get damaged. */
export function damage(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.below(bytes.length);
  const copy = bytes.slice();
  switch (random.below(8)) {
    case 0:
      return copy.subarray(0, at);
    case 1:
      return copy.subarray(0, bytes.length - 1 - random.below(Math.min(bytes.length, 16)));
    case 2:
      copy.fill(0, at, at + 1 + random.below(600));
      return copy;
    case 3: {
      const junk = Uint8Array.from({ length: 1 + random.below(40) }, () => random.below(256));
      return Uint8Array.from([...copy, ...junk]);
    }
    case 4: {
      const length = 1 + random.below(8);
      for (let i = at; i < Math.min(at + length, copy.length); i++) copy[i] = random.below(256);
      return copy;
    }
    case 5:
      copy[at] = random.pick(EDGES);
      return copy;
    default:
      copy[at]! ^= 1 << random.below(8);
      return copy;
  }
}

/** Changes some bytes in place and keeps the length: what a checksum is then made to fit. */
export function scramble(bytes: Uint8Array, random: Random): void {
  if (bytes.length === 0) return;
  for (let i = 1 + random.below(3); i > 0; i--) {
    const at = random.below(bytes.length);
    const value = random.below(3) === 0 ? random.below(256) : random.pick(EDGES);
    // A run of the same byte makes long varints and large lengths.
    bytes.fill(value, at, at + 1 + (random.below(4) === 0 ? random.below(9) : 0));
  }
}
