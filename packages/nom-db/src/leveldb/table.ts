import { type Block, BlockCursor } from './block.ts';
import type { BlockCache } from './block-cache.ts';
import { compareBytes } from './bytes.ts';
import { CorruptionError } from './errors.ts';
import {
  BLOCK_TRAILER,
  type BlockHandle,
  decodeBlock,
  FOOTER,
  readFooter,
  readHandle,
} from './table-format.ts';
import type { RandomAccess } from './types.ts';
import type { TableInfo } from './version.ts';

/** Read from the end of a table at once: the footer and, of most tables, the whole index. */
const TAIL = 32 * 1024;

/** The newest state of a key in one table. */
export interface Found {
  /** The 8 bytes behind the key: type, then sequence number, little-endian. */
  readonly trailer: Uint8Array;
  /** A view on a cached block; `undefined` where the key was deleted. */
  readonly value: Uint8Array | undefined;
}

/** One table: its index, its blocks, and the search for a key. */
export class Table {
  readonly info: TableInfo;
  readonly name: string;
  readonly file: RandomAccess;
  readonly #cache: BlockCache;

  constructor(file: RandomAccess, name: string, info: TableInfo, cache: BlockCache) {
    this.file = file;
    this.name = name;
    this.info = info;
    this.#cache = cache;
  }

  /** The index block; each of its entries holds a key at or after the last one of a data block. */
  async index(): Promise<Block> {
    const key = `${this.info.number}:index`;
    const cached = this.#cache.get(key);
    if (cached !== undefined) return cached;
    const index = await this.#readIndex();
    this.#cache.set(key, index);
    return index;
  }

  async #readIndex(): Promise<Block> {
    const { size } = this.info;
    if (size < FOOTER) throw new CorruptionError(this.name, 0, 'too short for a table');
    const tailAt = Math.max(0, size - TAIL);
    const tail = await this.read(tailAt, size - tailAt);
    const footerAt = size - FOOTER;
    const handle = readFooter(tail.subarray(footerAt - tailAt), this.name, footerAt);
    if (handle.offset >= tailAt) {
      return decodeBlock(tail, handle.offset - tailAt, handle, this.name);
    }
    const bytes = await this.read(handle.offset, handle.size + BLOCK_TRAILER);
    return decodeBlock(bytes, 0, handle, this.name);
  }

  /**
   * The data block that the current index entry points to. Throws `CorruptionError` if it begins
   * before `after` (blocks follow each other) or ends behind the data.
   */
  handleAt(index: BlockCursor, after: number): BlockHandle {
    const fail = (reason: string) =>
      new CorruptionError(this.name, index.block.offset, `in the index, ${reason}`);
    const handle = readHandle(
      index.block.bytes.subarray(0, index.valueEnd),
      index.valueStart,
      fail,
    );
    if (handle.offset < after || handle.offset + handle.size + BLOCK_TRAILER > index.block.offset) {
      throw fail('a block lies where none can be');
    }
    return handle;
  }

  /** Reads exactly `length` bytes. Throws `CorruptionError` if the file is shorter. */
  async read(offset: number, length: number): Promise<Uint8Array> {
    const bytes = await this.file.read(offset, length);
    if (bytes.length !== length) {
      throw new CorruptionError(this.name, offset + bytes.length, 'the file ends early');
    }
    return bytes;
  }

  async #block(handle: BlockHandle): Promise<Block> {
    const key = `${this.info.number}:${handle.offset}`;
    const cached = this.#cache.get(key);
    if (cached !== undefined) return cached;
    const bytes = await this.read(handle.offset, handle.size + BLOCK_TRAILER);
    const block = decodeBlock(bytes, 0, handle, this.name);
    this.#cache.set(key, block);
    return block;
  }

  /** The newest entry of `key` in this table, if it has one. */
  async find(key: Uint8Array): Promise<Found | undefined> {
    if (compareBytes(key, this.info.smallest) < 0 || compareBytes(key, this.info.largest) > 0) {
      return undefined;
    }
    const index = new BlockCursor();
    index.open(await this.index());
    if (!index.seek(key)) return undefined;
    const entries = new BlockCursor();
    entries.open(await this.#block(this.handleAt(index, 0)));
    if (!entries.seek(key)) {
      // The index may name a key behind the last one of its block: the next block begins later.
      if (!index.next()) return undefined;
      entries.open(await this.#block(this.handleAt(index, 0)));
      if (!entries.seek(key)) return undefined;
    }
    if (entries.compare(key) !== 0) return undefined;
    const trailer = entries.key.slice(entries.keyLength, entries.keyLength + 8);
    if (trailer[0]! > 1) {
      throw new CorruptionError(this.name, entries.block.offset, 'an entry of unknown type');
    }
    return { trailer, value: trailer[0] === 1 ? entries.value() : undefined };
  }
}
