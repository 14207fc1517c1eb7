import { BlockCursor } from './block.ts';
import { CorruptionError } from './errors.ts';
import type { MemTable } from './memtable.ts';
import type { Table } from './table.ts';
import { BLOCK_TRAILER, type BlockHandle, decodeBlock } from './table-format.ts';
import { TRAILER } from './version.ts';

/** Read-ahead grows from small (a short range costs little) to large (a long walk is fast). */
const FIRST_READ = 16 * 1024;
const LARGEST_READ = 256 * 1024;

/** The entry that a cursor stands on. The key is in `key[0, keyLength)`, its trailer behind it. */
export interface EntryCursor {
  readonly key: Uint8Array;
  readonly keyLength: number;
  /** Moves to the next entry that is at hand; false when `refill` is needed. */
  next(): boolean;
  /** The value as a view. */
  value(): Uint8Array;
}

/** One sorted run of entries among those that are merged. */
export interface Cursor {
  readonly entries: EntryCursor;
  /** Moves to the first entry at or after `from`; false if there is none. */
  seek(from: Uint8Array): Promise<boolean>;
  /** Moves on after `entries.next()` gave false; false at the end of the run. */
  refill(): Promise<boolean>;
  /** An error that names the place where the cursor stands. */
  fail(reason: string): CorruptionError;
}

/** Walks over tables that follow each other in key order: one of level 0, or those of a level. */
export class TablesCursor implements Cursor {
  readonly entries = new BlockCursor();
  readonly #index = new BlockCursor();
  readonly #tables: readonly Table[];
  #current = -1;
  #after = 0;
  #window: Uint8Array = new Uint8Array(0);
  #windowAt = 0;
  #ahead = FIRST_READ;

  constructor(tables: readonly Table[]) {
    this.#tables = tables;
  }

  async seek(from: Uint8Array): Promise<boolean> {
    if (!(await this.#openTable(0))) return false;
    if (this.#index.seek(from)) {
      await this.#openBlock();
      if (this.entries.seek(from)) return true;
    }
    return this.refill();
  }

  async refill(): Promise<boolean> {
    for (;;) {
      if (this.#index.next()) await this.#openBlock();
      else if (!(await this.#openTable(this.#current + 1))) return false;
      if (this.entries.next()) return true;
    }
  }

  fail(reason: string): CorruptionError {
    return new CorruptionError(this.entries.block.file, this.entries.block.offset, reason);
  }

  async #openTable(position: number): Promise<boolean> {
    const table = this.#tables[position];
    if (table === undefined) return false;
    this.#current = position;
    this.#index.open(await table.index());
    this.#after = 0;
    this.#window = new Uint8Array(0);
    return true;
  }

  async #openBlock(): Promise<void> {
    const table = this.#tables[this.#current]!;
    const handle = table.handleAt(this.#index, this.#after);
    const size = handle.size + BLOCK_TRAILER;
    this.#after = handle.offset + size;
    if (handle.offset + size > this.#windowAt + this.#window.length || this.#window.length === 0) {
      await this.#read(table, handle);
    }
    const at = handle.offset - this.#windowAt;
    this.entries.open(decodeBlock(this.#window, at, handle, table.name));
  }

  async #read(table: Table, { offset, size }: BlockHandle): Promise<void> {
    const dataEnd = this.#index.block.offset;
    const want = Math.max(size + BLOCK_TRAILER, Math.min(this.#ahead, dataEnd - offset));
    this.#ahead = Math.min(this.#ahead * 2, LARGEST_READ);
    this.#window = await table.read(offset, want);
    this.#windowAt = offset;
  }
}

/** Walks over what the logs hold. Its trailers are higher than those of any table. */
export class MemTableCursor implements Cursor, EntryCursor {
  key = new Uint8Array(128);
  keyLength = 0;
  readonly #table: MemTable;
  #position = -1;

  constructor(table: MemTable) {
    this.#table = table;
  }

  get entries(): EntryCursor {
    return this;
  }

  async seek(from: Uint8Array): Promise<boolean> {
    this.#position = this.#table.seek(from) - 1;
    return this.next();
  }

  next(): boolean {
    this.#position++;
    if (this.#position >= this.#table.size) return false;
    const key = this.#table.keyAt(this.#position);
    this.keyLength = key.length;
    if (key.length + TRAILER > this.key.length) this.key = new Uint8Array(key.length * 2 + TRAILER);
    this.key.set(key);
    this.key.fill(0xff, key.length + 1, key.length + TRAILER);
    this.key[key.length] = this.#table.valueAt(this.#position) === undefined ? 0 : 1;
    return true;
  }

  value(): Uint8Array {
    return this.#table.valueAt(this.#position) ?? new Uint8Array(0);
  }

  async refill(): Promise<boolean> {
    return false;
  }

  fail(reason: string): CorruptionError {
    return new CorruptionError('the logs', this.#position, reason);
  }
}
