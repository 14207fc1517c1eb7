import { crc32c, maskCrc } from '../crc32c.ts';

/** The writing side of the format, for tests only: nothing in the library can write a database. */

/** An unsigned LEB128 number. */
export function uvarint(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
  return Uint8Array.from([...bytes, rest]);
}

/** The parts one behind the other. */
export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A length and the bytes. */
export function sized(bytes: Uint8Array): Uint8Array {
  return concat([uvarint(bytes.length), bytes]);
}

/** Four bytes, little-endian. */
export function fixed32(value: number): Uint8Array {
  return Uint8Array.from([value, value >>> 8, value >>> 16, value >>> 24]);
}

/** A key as tables hold it: with its sequence number and type. */
export function internalKey(key: Uint8Array, sequence: number, deleted: boolean): Uint8Array {
  const low = ((sequence << 8) | (deleted ? 0 : 1)) >>> 0;
  return concat([key, fixed32(low), fixed32(Math.floor(sequence / 2 ** 24))]);
}

/** Compresses with literals and short copies: enough to meet every kind of element. */
export function snappyCompress(bytes: Uint8Array): Uint8Array {
  const parts = [uvarint(bytes.length)];
  const seen = new Map<number, number>();
  let literalFrom = 0;
  const flush = (end: number) => {
    const size = end - literalFrom;
    if (size === 0) return;
    const tag = size <= 60 ? [(size - 1) << 2] : [61 << 2, (size - 1) & 0xff, (size - 1) >>> 8];
    parts.push(Uint8Array.from(tag), bytes.subarray(literalFrom, end));
  };
  let at = 0;
  while (at + 4 <= bytes.length) {
    const word =
      bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    const from = seen.get(word);
    seen.set(word, at);
    if (from === undefined || at - from > 0xffff || at - literalFrom >= 0xffff) {
      at++;
      continue;
    }
    let size = 4;
    while (size < 64 && at + size < bytes.length && bytes[from + size] === bytes[at + size]) size++;
    flush(at);
    const distance = at - from;
    if (size < 12 && distance < 2048) {
      parts.push(Uint8Array.of(1 | ((size - 4) << 2) | ((distance >>> 8) << 5), distance & 0xff));
    } else parts.push(Uint8Array.of(2 | ((size - 1) << 2), distance & 0xff, distance >>> 8));
    at += size;
    literalFrom = at;
  }
  flush(bytes.length);
  return concat(parts);
}

const LOG_BLOCK = 32768;

/** Records as a manifest or a log holds them. */
export function encodeLog(records: readonly Uint8Array[]): Uint8Array {
  const parts: Uint8Array[] = [];
  let at = 0;
  const put = (part: Uint8Array) => {
    parts.push(part);
    at += part.length;
  };
  for (const record of records) {
    let from = 0;
    let begun = false;
    do {
      let room = LOG_BLOCK - (at % LOG_BLOCK);
      if (room < 7) {
        put(new Uint8Array(room));
        room = LOG_BLOCK;
      }
      const end = Math.min(record.length, from + room - 7);
      // A block with room for a header only holds a first chunk without bytes: `from` alone does not
      // tell whether the record has begun.
      const last = end === record.length;
      const type = begun ? (last ? 4 : 3) : last ? 1 : 2;
      begun = true;
      const chunk = concat([Uint8Array.of(type), record.subarray(from, end)]);
      const size = end - from;
      put(fixed32(maskCrc(crc32c(chunk))));
      put(Uint8Array.of(size & 0xff, size >>> 8));
      put(chunk);
      from = end;
    } while (from < record.length);
  }
  return concat(parts);
}

/** One change of a batch; without a value it deletes. */
export interface Change {
  readonly key: Uint8Array;
  readonly value?: Uint8Array;
}

/** A batch as a log holds it. */
export function encodeBatch(sequence: number, changes: readonly Change[]): Uint8Array {
  const header = [
    fixed32(sequence >>> 0),
    fixed32(Math.floor(sequence / 2 ** 32)),
    fixed32(changes.length),
  ];
  const body = changes.map(({ key, value }) =>
    value === undefined
      ? concat([Uint8Array.of(0), sized(key)])
      : concat([Uint8Array.of(1), sized(key), sized(value)]),
  );
  return concat([...header, ...body]);
}
