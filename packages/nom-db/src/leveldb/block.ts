import { compareRanges } from './bytes.ts';
import { CorruptionError } from './errors.ts';
import { TRAILER } from './version.ts';

/** A block of a table after its checksum was checked and it was uncompressed. */
export interface Block {
  readonly bytes: Uint8Array;
  /** Where the entries end and the list of restart points begins. */
  readonly entriesEnd: number;
  readonly restarts: number;
  /** Where the block stands, for errors. */
  readonly file: string;
  readonly offset: number;
}

/** Reads the trailer of a block's bytes. Throws `CorruptionError` if they are no block. */
export function makeBlock(bytes: Uint8Array, file: string, offset: number): Block {
  const restarts = bytes.length < 4 ? 0 : uint32(bytes, bytes.length - 4);
  const entriesEnd = bytes.length - 4 - restarts * 4;
  if (restarts === 0 || entriesEnd < 0) {
    throw new CorruptionError(file, offset, 'a block without its restart points');
  }
  return { bytes, entriesEnd, restarts, file, offset };
}

function uint32(bytes: Uint8Array, at: number): number {
  const value =
    bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
  return value >>> 0;
}

const NO_BLOCK: Block = {
  bytes: new Uint8Array(0),
  entriesEnd: 0,
  restarts: 0,
  file: '',
  offset: 0,
};

/**
 * Walks over the entries of a block without allocating for them: the current key is in `key`
 * (only the first `keyLength` bytes are meant, the 8 bytes behind them are its sequence number and
 * type), the value is `block.bytes[valueStart, valueEnd)`.
 */
export class BlockCursor {
  block: Block = NO_BLOCK;
  key = new Uint8Array(128);
  /** Length of the user key: without the trailer. */
  keyLength = 0;
  valueStart = 0;
  valueEnd = 0;
  #at = 0;

  /** Stands before the first entry of a block. */
  open(block: Block): void {
    this.block = block;
    this.#at = 0;
    this.keyLength = -TRAILER;
  }

  /** Moves to the next entry; false at the end of the block. */
  next(): boolean {
    const { bytes, entriesEnd } = this.block;
    let at = this.#at;
    if (at >= entriesEnd) return false;
    let shared = bytes[at]!;
    let added = bytes[at + 1]!;
    let valueLength = bytes[at + 2]!;
    if ((shared | added | valueLength) < 128 && at + 3 <= entriesEnd) {
      at += 3;
    } else {
      this.#at = at;
      shared = this.#varint();
      added = this.#varint();
      valueLength = this.#varint();
      at = this.#at;
    }
    const length = shared + added;
    if (shared > this.keyLength + TRAILER || length < TRAILER) throw this.#fail('a key is damaged');
    if (added + valueLength > entriesEnd - at) throw this.#fail('an entry runs over the end');
    if (length > this.key.length) this.#grow(length);
    const key = this.key;
    if (added < 48) for (let i = shared; i < length; ) key[i++] = bytes[at++]!;
    else {
      key.set(bytes.subarray(at, at + added), shared);
      at += added;
    }
    this.keyLength = length - TRAILER;
    this.valueStart = at;
    this.valueEnd = this.#at = at + valueLength;
    return true;
  }

  /** Moves to the first entry whose user key is at or after `target`; false if there is none. */
  seek(target: Uint8Array): boolean {
    // The last restart point before the target; entries in front of it are all smaller.
    let low = 0;
    let high = this.block.restarts - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      this.#restart(middle);
      if (this.next() && this.compare(target) < 0) low = middle;
      else high = middle - 1;
    }
    this.#restart(low);
    while (this.next()) if (this.compare(target) >= 0) return true;
    return false;
  }

  /** Compares the current user key with `target`. */
  compare(target: Uint8Array): number {
    return compareRanges(this.key, 0, this.keyLength, target, 0, target.length);
  }

  /** The value as a view on the block. */
  value(): Uint8Array {
    const { buffer, byteOffset } = this.block.bytes;
    return new Uint8Array(buffer, byteOffset + this.valueStart, this.valueEnd - this.valueStart);
  }

  #restart(index: number): void {
    const { bytes, entriesEnd } = this.block;
    const at = uint32(bytes, entriesEnd + index * 4);
    if (at > entriesEnd) throw this.#fail('a restart point lies outside the block');
    this.#at = at;
    this.keyLength = -TRAILER;
  }

  #varint(): number {
    const { bytes, entriesEnd } = this.block;
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      if (this.#at >= entriesEnd) throw this.#fail('an entry is cut off');
      const byte = bytes[this.#at++]!;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
    throw this.#fail('a length is damaged');
  }

  #grow(length: number): void {
    const larger = new Uint8Array(Math.max(length, this.key.length * 2));
    larger.set(this.key);
    this.key = larger;
  }

  #fail(reason: string): CorruptionError {
    return new CorruptionError(this.block.file, this.block.offset, reason);
  }
}
