import { compareRanges } from './bytes.ts';
import { CorruptionError } from './errors.ts';
import { FieldReader } from './field-reader.ts';

const HEADER = 12;
/** Numbers kept per change: batch, key start, key end, value start, value end (0: deleted). */
const FIELDS = 5;

/**
 * What the logs hold and no table yet, in key order. The logs are as large as the writer's buffer
 * (4 MiB unless set otherwise), so their bytes are held in memory; besides them a change costs 24
 * bytes.
 */
export class MemTable {
  readonly #batches: Uint8Array[] = [];
  #fields = new Uint32Array(64 * FIELDS);
  #count = 0;
  /** The lowest sequence number that the next batch may have, and the highest. */
  #lowest = 0;
  #highest: number;
  /** The newest change of each key, in key order. */
  #order = new Uint32Array(0);

  /** `lastSequence`: up to which change, at least, the tables hold everything. */
  constructor(lastSequence: number) {
    this.#highest = lastSequence + 1;
  }

  /** How many keys the logs put or delete. Known after `finish`. */
  get size(): number {
    return this.#order.length;
  }

  /**
   * Adds one log record: a batch of puts and deletes. Batches come in the order of their writing.
   * Throws `CorruptionError` for a record that is no batch, that is older than the one before, or
   * that follows on changes that are in neither table nor log.
   */
  addBatch(file: string, offset: number, payload: Uint8Array): void {
    const fail = (reason: string) => new CorruptionError(file, offset, reason);
    if (payload.length < HEADER) throw fail('a batch without its header');
    const view = new DataView(payload.buffer, payload.byteOffset, payload.length);
    const sequence = view.getUint32(0, true) + view.getUint32(4, true) * 2 ** 32;
    const count = view.getUint32(8, true);
    if (!Number.isSafeInteger(sequence)) throw fail('a sequence number that is too large');
    if (sequence < this.#lowest) throw fail('a batch older than the one before it');
    if (sequence > this.#highest) throw fail('changes are missing before this batch');
    const fields = new FieldReader(payload, HEADER, fail);
    let found = 0;
    for (; !fields.atEnd; found++) {
      const type = fields.byte('a change');
      if (type > 1) throw fail(`a change of unknown type ${type}`);
      const keyLength = fields.slice('a key').length;
      const keyEnd = fields.at;
      const valueLength = type === 1 ? fields.slice('a value').length : 0;
      const valueEnd = type === 1 ? fields.at : 0;
      this.#add(keyEnd - keyLength, keyEnd, valueEnd - valueLength, valueEnd);
    }
    if (found !== count) throw fail(`a batch states ${count} changes and holds ${found}`);
    this.#batches.push(payload);
    this.#lowest = sequence + count;
    this.#highest = Math.max(this.#highest, this.#lowest);
  }

  #add(keyStart: number, keyEnd: number, valueStart: number, valueEnd: number): void {
    let at = this.#count++ * FIELDS;
    if (at === this.#fields.length) {
      const larger = new Uint32Array(at * 2);
      larger.set(this.#fields);
      this.#fields = larger;
    }
    this.#fields[at++] = this.#batches.length;
    this.#fields[at++] = keyStart;
    this.#fields[at++] = keyEnd;
    this.#fields[at++] = valueStart;
    this.#fields[at] = valueEnd;
  }

  /** Sorts what was added; to be called once, before the methods below. */
  finish(): void {
    const order = Uint32Array.from({ length: this.#count }, (_, i) => i);
    // Of two changes of a key the later one is the newer.
    order.sort((a, b) => this.#compareChanges(a, b) || b - a);
    let kept = 0;
    for (let i = 0; i < order.length; i++) {
      const change = order[i]!;
      if (kept > 0 && this.#compareChanges(order[kept - 1]!, change) === 0) continue;
      order[kept++] = change;
    }
    this.#order = order.slice(0, kept);
  }

  #compareChanges(a: number, b: number): number {
    const f = this.#fields;
    const x = a * FIELDS;
    const y = b * FIELDS;
    const left = this.#batches[f[x]!]!;
    const right = this.#batches[f[y]!]!;
    return compareRanges(left, f[x + 1]!, f[x + 2]!, right, f[y + 1]!, f[y + 2]!);
  }

  /** The position of the first key at or after `target`; `size` if there is none. */
  seek(target: Uint8Array): number {
    const f = this.#fields;
    let low = 0;
    let high = this.#order.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const at = this.#order[middle]! * FIELDS;
      const bytes = this.#batches[f[at]!]!;
      if (compareRanges(bytes, f[at + 1]!, f[at + 2]!, target, 0, target.length) < 0) {
        low = middle + 1;
      } else high = middle;
    }
    return low;
  }

  /** The key at a position, as a view. */
  keyAt(position: number): Uint8Array {
    const at = this.#order[position]! * FIELDS;
    return this.#batches[this.#fields[at]!]!.subarray(this.#fields[at + 1]!, this.#fields[at + 2]!);
  }

  /** The value at a position, as a view; `undefined` where the key was deleted. */
  valueAt(position: number): Uint8Array | undefined {
    const at = this.#order[position]! * FIELDS;
    const end = this.#fields[at + 4]!;
    if (end === 0) return undefined;
    return this.#batches[this.#fields[at]!]!.subarray(this.#fields[at + 3]!, end);
  }
}
