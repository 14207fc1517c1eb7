import { compareBytes } from '../bytes.ts';
import { pad } from '../table-files.ts';
import { TRAILER } from '../version.ts';
import {
  type Change,
  concat,
  encodeBatch,
  encodeLog,
  internalKey,
  sized,
  uvarint,
} from './encode.ts';
import { encodeTable, type TableEntry, type TableShape } from './table.ts';

interface WrittenTable {
  readonly number: number;
  readonly size: number;
  readonly entries: readonly TableEntry[];
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const userKey = (key: Uint8Array) => key.subarray(0, key.length - TRAILER);

function compareInternal(a: TableEntry, b: TableEntry): number {
  const order = compareBytes(userKey(a.key), userKey(b.key));
  if (order !== 0) return order;
  return compareBytes(b.key.slice(-TRAILER).reverse(), a.key.slice(-TRAILER).reverse());
}

/**
 * A small LevelDB for tests: it writes batches to a log, turns the log into tables, compacts, and
 * removes files as LevelDB does, all in memory. `model` is what a reader must see.
 */
export class TestDatabase {
  readonly files: Map<string, Uint8Array>;
  readonly model = new Map<string, Uint8Array>();
  readonly #shape: TableShape;
  readonly #levels: WrittenTable[][] = [[], [], []];
  #edits: Uint8Array[] = [];
  #sequence = 1;
  #nextNumber = 3;
  #log = 2;
  #batches: Uint8Array[] = [];
  #fresh: TableEntry[] = [];

  constructor(shape: TableShape, files = new Map<string, Uint8Array>()) {
    this.files = files;
    this.#shape = shape;
    this.files.set('CURRENT', new TextEncoder().encode('MANIFEST-000001\n'));
    this.files.set('000002.log', new Uint8Array(0));
    const name = sized(new TextEncoder().encode('leveldb.BytewiseComparator'));
    this.#commit([uvarint(1), name]);
  }

  /** Appends a batch to the log. */
  write(changes: readonly Change[]): void {
    if (changes.length === 0) return;
    this.#batches.push(encodeBatch(this.#sequence, changes));
    this.#fresh.push(...this.#apply(changes));
    this.files.set(`${pad(this.#log)}.log`, encodeLog(this.#batches));
  }

  /**
   * Writes changes to a table at once, past the log, as a transaction of goleveldb does. The log
   * has to be flushed before.
   */
  transact(changes: readonly Change[]): void {
    if (this.#fresh.length > 0) throw new Error('flush before a transaction');
    if (changes.length === 0) return;
    const entries = this.#apply(changes).sort(compareInternal);
    this.#commit(this.#add(0, entries));
  }

  #apply(changes: readonly Change[]): TableEntry[] {
    return changes.map(({ key, value }) => {
      if (value === undefined) this.model.delete(hex(key));
      else this.model.set(hex(key), value);
      const deleted = value === undefined;
      return {
        key: internalKey(key, this.#sequence++, deleted),
        value: value ?? new Uint8Array(0),
      };
    });
  }

  /** Writes what the log holds to a table of level 0 and starts a new log. */
  flush(): void {
    const old = `${pad(this.#log)}.log`;
    this.#log = this.#nextNumber++;
    this.files.set(`${pad(this.#log)}.log`, new Uint8Array(0));
    const parts =
      this.#fresh.length === 0 ? [] : this.#add(0, [...this.#fresh].sort(compareInternal));
    this.#fresh = [];
    this.#batches = [];
    this.#commit(parts);
    this.files.delete(old);
  }

  /** Merges a level into the next one, as tables of at most `perTable` entries. */
  compact(level: 0 | 1, perTable: number): void {
    const inputs = [...this.#levels[level]!, ...this.#levels[level + 1]!];
    if (inputs.length === 0) return;
    const parts: Uint8Array[] = [];
    for (const from of [level, level + 1]) {
      for (const { number } of this.#levels[from]!)
        parts.push(uvarint(6), uvarint(from), uvarint(number));
      this.#levels[from] = [];
    }
    const merged = inputs.flatMap(({ entries }) => entries).sort(compareInternal);
    const newest = merged.filter((entry, i) => {
      const before = merged[i - 1];
      return before === undefined || compareBytes(userKey(before.key), userKey(entry.key)) !== 0;
    });
    // On the last level a deletion has nothing left to hide.
    const kept = newest.filter(({ key }) => level === 0 || key[key.length - TRAILER] === 1);
    for (let i = 0; i < kept.length; i += perTable) {
      parts.push(...this.#add(level + 1, kept.slice(i, i + perTable)));
    }
    this.#commit(parts);
    for (const { number } of inputs) this.files.delete(`${pad(number)}.ldb`);
  }

  #add(level: number, entries: readonly TableEntry[]): Uint8Array[] {
    const bytes = encodeTable(entries, this.#shape);
    const number = this.#nextNumber++;
    this.files.set(`${pad(number)}.ldb`, bytes);
    this.#levels[level]!.push({ number, size: bytes.length, entries });
    const [first, last] = [entries[0]!.key, entries[entries.length - 1]!.key];
    return [uvarint(7), ...[level, number, bytes.length].map(uvarint), sized(first), sized(last)];
  }

  #commit(parts: readonly Uint8Array[]): void {
    const numbers = [2, this.#log, 3, this.#nextNumber, 4, this.#sequence - 1].map(uvarint);
    this.#edits.push(concat([...parts, ...numbers]));
    this.files.set('MANIFEST-000001', encodeLog(this.#edits));
  }
}
