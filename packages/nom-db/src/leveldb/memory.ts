import { boundsOf } from './bounds.ts';
import { compareBytes } from './bytes.ts';
import { FileVanishedError } from './errors.ts';
import type { Entry, IterateOptions, KeyValueReader, RandomAccess, Source } from './types.ts';

const BATCH = 256;

/**
 * A key-value reader over entries that are in memory, for tests and small samples.
 *
 * The entries may come in any order; of two with the same key the later one counts.
 */
export class MemoryReader implements KeyValueReader {
  readonly #entries: Entry[];

  constructor(entries: Iterable<readonly [key: Uint8Array, value: Uint8Array]>) {
    const sorted = Array.from(entries, ([key, value]) => ({ key, value }));
    sorted.sort((a, b) => compareBytes(a.key, b.key));
    this.#entries = sorted.filter((entry, i) => {
      const next = sorted[i + 1];
      return next === undefined || compareBytes(entry.key, next.key) !== 0;
    });
  }

  async get(key: Uint8Array): Promise<Uint8Array | undefined> {
    const entry = this.#entries[this.#firstAtOrAfter(key)];
    return entry && compareBytes(entry.key, key) === 0 ? entry.value.slice() : undefined;
  }

  async *iterate(options?: IterateOptions): AsyncGenerator<Entry[]> {
    const { from, to, limit } = boundsOf(options);
    const start = this.#firstAtOrAfter(from);
    const end = to === undefined ? this.#entries.length : this.#firstAtOrAfter(to);
    const stop = Math.min(end, start + limit);
    for (let i = start; i < stop; i += BATCH)
      yield this.#entries.slice(i, Math.min(i + BATCH, stop));
  }

  #firstAtOrAfter(key: Uint8Array): number {
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compareBytes((this.#entries[middle] as Entry).key, key) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** A directory of files that are in memory: a bundled sample, or a database made by a test. */
export class MemorySource implements Source {
  readonly #files: Map<string, Uint8Array>;

  constructor(files: Iterable<readonly [name: string, bytes: Uint8Array]>) {
    this.#files = new Map(files);
  }

  async list(): Promise<string[]> {
    return [...this.#files.keys()];
  }

  async open(name: string): Promise<RandomAccess> {
    const bytes = this.#files.get(name);
    if (bytes === undefined) throw new FileVanishedError(name);
    return {
      size: bytes.length,
      read: async (offset, length) => bytes.slice(offset, offset + length),
      close: async () => {},
    };
  }
}
