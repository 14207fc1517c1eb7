import { crc32c, maskCrc } from '../crc32c.ts';
import { concat, fixed32, snappyCompress, uvarint } from './encode.ts';

/** How a test writes its tables. */
export interface TableShape {
  blockSize: number;
  restartInterval: number;
  compress: boolean;
}

/** An entry of a table; the key carries its sequence number. */
export interface TableEntry {
  readonly key: Uint8Array;
  readonly value: Uint8Array;
}

/** A block: entries with shared prefixes, then the restart points. */
export function encodeBlock(entries: readonly TableEntry[], restartInterval: number): Uint8Array {
  const parts: Uint8Array[] = [];
  const restarts: number[] = [];
  let at = 0;
  let before: Uint8Array = new Uint8Array(0);
  entries.forEach(({ key, value }, i) => {
    let shared = 0;
    if (i % restartInterval === 0) restarts.push(at);
    else
      while (shared < Math.min(before.length, key.length) && before[shared] === key[shared])
        shared++;
    const part = concat([
      uvarint(shared),
      uvarint(key.length - shared),
      uvarint(value.length),
      key.subarray(shared),
      value,
    ]);
    parts.push(part);
    at += part.length;
    before = key;
  });
  if (restarts.length === 0) restarts.push(0);
  return concat([...parts, ...restarts.map(fixed32), fixed32(restarts.length)]);
}

/** A table of entries that are in order. */
export function encodeTable(entries: readonly TableEntry[], shape: TableShape): Uint8Array {
  const parts: Uint8Array[] = [];
  let at = 0;
  const put = (block: Uint8Array): Uint8Array => {
    const packed = shape.compress ? snappyCompress(block) : block;
    const typed = concat([packed, Uint8Array.of(shape.compress ? 1 : 0)]);
    const handle = concat([uvarint(at), uvarint(packed.length)]);
    parts.push(typed, fixed32(maskCrc(crc32c(typed))));
    at += typed.length + 4;
    return handle;
  };
  const index: TableEntry[] = [];
  let pending: TableEntry[] = [];
  let size = 0;
  for (const [i, entry] of entries.entries()) {
    pending.push(entry);
    size += entry.key.length + entry.value.length;
    if (size < shape.blockSize && i < entries.length - 1) continue;
    index.push({ key: entry.key, value: put(encodeBlock(pending, shape.restartInterval)) });
    pending = [];
    size = 0;
  }
  const meta = put(encodeBlock([], 1));
  const footer = concat([meta, put(encodeBlock(index, 1))]);
  const magic = Uint8Array.of(0x57, 0xfb, 0x80, 0x8b, 0x24, 0x75, 0x47, 0xdb);
  return concat([...parts, footer, new Uint8Array(40 - footer.length), magic]);
}
