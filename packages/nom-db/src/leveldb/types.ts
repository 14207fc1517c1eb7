/**
 * The two sides of the reader: the files it is given, and the keys it gives back.
 *
 * Nothing here knows about Node or about browsers. `src/node/` and `src/browser/` make a
 * `Source`; everything that decodes or answers questions works on a `KeyValueReader`.
 */

/** One file, opened for reading. It is never written. */
export interface RandomAccess {
  /** Size in bytes when the file was opened. A log may have grown since. */
  readonly size: number;
  /**
   * Reads `length` bytes from `offset`. Fewer come back only where the file ends.
   * The bytes belong to the caller: the implementation does not reuse them.
   */
  read(offset: number, length: number): Promise<Uint8Array>;
  /** Gives the file back. Reading after `close` is an error. */
  close(): Promise<void>;
}

/** A database directory as files by name. There is no way to write through it. */
export interface Source {
  /** The names of the files in the directory, in any order, without sub-directories. */
  list(): Promise<string[]>;
  /**
   * Opens one file.
   *
   * Throws `FileVanishedError` when it is not there (any more) and `UnreadableFileError` when it
   * is there and may not be read.
   */
  open(name: string): Promise<RandomAccess>;
}

/** A live key with its value. */
export interface Entry {
  readonly key: Uint8Array;
  readonly value: Uint8Array;
}

/** Which keys to walk over. Bounds are compared byte by byte; all given bounds apply together. */
export interface IterateOptions {
  /** Only keys that start with these bytes. */
  prefix?: Uint8Array;
  /** First key, inclusive. */
  from?: Uint8Array;
  /** Last key, exclusive. */
  to?: Uint8Array;
  /** At most this many keys. */
  limit?: number;
}

/** A consistent, read-only view of a key-value store with its keys in byte order. */
export interface KeyValueReader {
  /** The value of a key, or `undefined` if the key is absent or deleted. The caller owns the bytes. */
  get(key: Uint8Array): Promise<Uint8Array | undefined>;
  /**
   * Walks forward over live keys in byte order, in batches of one or more entries.
   *
   * Keys and values are views on larger buffers. They are never overwritten, and they keep those
   * buffers alive: copy (`slice`) what is kept for long.
   */
  iterate(options?: IterateOptions): AsyncIterable<Entry[]>;
}
