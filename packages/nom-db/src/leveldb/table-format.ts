import { type Block, makeBlock } from './block.ts';
import { checksumFits } from './crc32c.ts';
import { CorruptionError, UnsupportedError } from './errors.ts';
import { FieldReader } from './field-reader.ts';
import { snappyUncompress } from './snappy.ts';

/** Behind every block: one byte for the compression, four for the checksum. */
export const BLOCK_TRAILER = 5;
/** Two block handles of up to 20 bytes each and a magic number. */
export const FOOTER = 48;

const MAGIC = [0x57, 0xfb, 0x80, 0x8b, 0x24, 0x75, 0x47, 0xdb];
const RAW = 0;
const SNAPPY = 1;

/** Where a block stands in its file; `size` is without the block's trailer. */
export interface BlockHandle {
  readonly offset: number;
  readonly size: number;
}

/** Reads the handle that an index entry holds. */
export function readHandle(bytes: Uint8Array, at: number, fail: (r: string) => Error): BlockHandle {
  const fields = new FieldReader(bytes, at, fail);
  return { offset: fields.uvarint('the place of a block'), size: fields.uvarint('a block size') };
}

/**
 * Reads the footer (the last 48 bytes of a table, standing at `offset`) and gives the handle of
 * the index.
 *
 * The footer has no checksum. So the handles are held against the layout that every writer
 * follows: blocks, then the index of meta blocks, then the index, then the footer, without gaps.
 */
export function readFooter(footer: Uint8Array, file: string, offset: number): BlockHandle {
  const fail = (reason: string) => new CorruptionError(file, offset, reason);
  if (MAGIC.some((byte, i) => footer[FOOTER - MAGIC.length + i] !== byte)) {
    throw fail('the magic number of a table is missing');
  }
  const fields = new FieldReader(footer, 0, fail);
  const metaOffset = fields.uvarint('the place of the meta index');
  const metaSize = fields.uvarint('the size of the meta index');
  const index = readHandle(footer, fields.at, fail);
  if (
    metaOffset + metaSize + BLOCK_TRAILER !== index.offset ||
    index.offset + index.size + BLOCK_TRAILER !== offset
  ) {
    throw fail('the footer does not fit the file');
  }
  return index;
}

/** Checks and uncompresses the block whose first byte is `bytes[at]`. */
export function decodeBlock(
  bytes: Uint8Array,
  at: number,
  handle: BlockHandle,
  file: string,
): Block {
  const end = at + handle.size;
  const fail = (reason: string) => new CorruptionError(file, handle.offset, reason);
  if (end + BLOCK_TRAILER > bytes.length) throw fail('the file ends inside a block');
  if (!checksumFits(bytes, end + 1, at, end + 1)) {
    throw fail('the checksum of a block does not fit');
  }
  const compression = bytes[end]!;
  if (compression === SNAPPY) {
    return makeBlock(snappyUncompress(bytes, at, end, fail), file, handle.offset);
  }
  if (compression === RAW) return makeBlock(bytes.subarray(at, end), file, handle.offset);
  throw new UnsupportedError(file, `blocks with compression ${compression}; only snappy is known`);
}
