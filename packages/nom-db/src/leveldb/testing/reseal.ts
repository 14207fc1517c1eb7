import { crc32c, maskCrc } from '../crc32c.ts';
import { scramble } from './mutate.ts';
import type { Random } from './random.ts';

/**
 * Damages what a checksum protects and then makes the checksum fit: so the damage reaches the
 * code behind the check. Both give a damaged copy.
 */

/** Damages the content of one chunk of a manifest or a log. */
export function resealLog(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = bytes.slice();
  const chunks: Array<[start: number, end: number]> = [];
  for (let at = 0; at + 7 <= copy.length; ) {
    if (32768 - (at % 32768) < 7) at += 32768 - (at % 32768);
    const end = at + 7 + (copy[at + 4]! | (copy[at + 5]! << 8));
    if (end > copy.length) break;
    chunks.push([at, end]);
    at = end;
  }
  if (chunks.length === 0) return copy;
  const [start, end] = random.pick(chunks);
  scramble(copy.subarray(start + 6 + (random.below(8) === 0 ? 0 : 1), end), random);
  seal(copy, start, start + 6, end);
  return copy;
}

/** Damages one block of a table. `blocks` are offsets and sizes without the trailers. */
export function resealTable(
  bytes: Uint8Array,
  blocks: ReadonlyArray<{ offset: number; size: number }>,
  random: Random,
): Uint8Array {
  const copy = bytes.slice();
  const { offset, size } = random.pick(blocks);
  const end = offset + size + 1;
  scramble(copy.subarray(offset, random.below(10) === 0 ? end : end - 1), random);
  seal(copy, end, offset, end);
  return copy;
}

function seal(bytes: Uint8Array, at: number, start: number, end: number): void {
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(
    at,
    maskCrc(crc32c(bytes, start, end)),
    true,
  );
}
