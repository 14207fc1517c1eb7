/**
 * The Snappy block format: a length, then literals and copies from what was written before.
 *
 * The densest element makes 64 bytes from 3, so a stated length above 22 times the input is a lie;
 * it is refused before any memory is taken.
 */

const MOST_BYTES_PER_INPUT_BYTE = 22;

/** Beyond this, the built-in copy is faster than a loop. */
const LONG = 24;

/**
 * Uncompresses `input[start, end)`. Throws what `fail` makes of the reason when the bytes are not
 * a Snappy block.
 */
export function snappyUncompress(
  input: Uint8Array,
  start: number,
  end: number,
  fail: (reason: string) => Error,
): Uint8Array {
  let at = start;
  let length = 0;
  for (let shift = 0; ; shift += 7) {
    if (at >= end || shift > 28) throw fail('a snappy block without a length');
    const byte = input[at++]!;
    length += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) break;
  }
  if (length > (end - at) * MOST_BYTES_PER_INPUT_BYTE) {
    throw fail(`a snappy block of ${end - start} bytes cannot hold the ${length} bytes it states`);
  }

  const output = new Uint8Array(length);
  let out = 0;
  while (at < end) {
    const tag = input[at++]!;
    let size: number;
    let distance: number;
    if ((tag & 3) === 0) {
      size = tag >>> 2;
      if (size >= 60) {
        const extra = size - 59;
        if (at + extra > end) throw fail('a snappy literal without its length');
        size = 0;
        for (let i = 0; i < extra; i++) size += input[at + i]! * 2 ** (8 * i);
        at += extra;
      }
      size++;
      if (size > end - at || size > length - out) throw fail('a snappy literal runs over the end');
      if (size > LONG) {
        output.set(input.subarray(at, at + size), out);
        at += size;
        out += size;
      } else {
        for (const stop = at + size; at < stop; ) output[out++] = input[at++]!;
      }
      continue;
    }
    if ((tag & 3) === 1) {
      if (at >= end) throw fail('a snappy copy without its distance');
      size = 4 + ((tag >>> 2) & 7);
      distance = ((tag & 0xe0) << 3) | input[at++]!;
    } else if ((tag & 3) === 2) {
      if (at + 2 > end) throw fail('a snappy copy without its distance');
      size = 1 + (tag >>> 2);
      distance = input[at]! | (input[at + 1]! << 8);
      at += 2;
    } else {
      if (at + 4 > end) throw fail('a snappy copy without its distance');
      size = 1 + (tag >>> 2);
      distance =
        (input[at]! | (input[at + 1]! << 8) | (input[at + 2]! << 16) | (input[at + 3]! << 24)) >>>
        0;
      at += 4;
    }
    if (distance === 0 || distance > out) throw fail('a snappy copy from before the start');
    if (size > length - out) throw fail('a snappy copy runs over the end');
    if (size > LONG && distance >= size) {
      output.copyWithin(out, out - distance, out - distance + size);
      out += size;
    } else {
      // Byte by byte: the copy may overlap what it writes, and then repeats it.
      let from = out - distance;
      for (const stop = out + size; out < stop; ) output[out++] = output[from++]!;
    }
  }
  if (out !== length) throw fail(`a snappy block states ${length} bytes and holds ${out}`);
  return output;
}
