import type { Bounds } from './bounds.ts';
import { compareRanges } from './bytes.ts';
import type { Cursor, EntryCursor } from './cursors.ts';
import type { Entry } from './types.ts';
import { TRAILER } from './version.ts';

/** A batch is handed out when it holds so many entries or bytes. */
const BATCH_ENTRIES = 1024;
const BATCH_BYTES = 256 * 1024;
/** Keys are copied into buffers of this size; a longer key gets its own. */
const ARENA = 64 * 1024;

/** Orders cursors by the user key they stand on; of the same key the newest entry comes first. */
function compareCursors(a: EntryCursor, b: EntryCursor): number {
  const order = compareRanges(a.key, 0, a.keyLength, b.key, 0, b.keyLength);
  if (order !== 0) return order;
  for (let i = TRAILER - 1; i >= 0; i--) {
    const difference = b.key[b.keyLength + i]! - a.key[a.keyLength + i]!;
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Moves the first cursor to its place among the others, which are in order. */
function sink(cursors: Cursor[]): void {
  const first = cursors[0]!;
  let i = 1;
  for (; i < cursors.length; i++) {
    if (compareCursors(first.entries, cursors[i]!.entries) <= 0) break;
    cursors[i - 1] = cursors[i]!;
  }
  cursors[i - 1] = first;
}

/**
 * Merges sorted runs into live entries: of each key the newest entry, if it is no deletion.
 * The cursors stand before `bounds.from`; nothing is read until the first batch is asked for.
 */
export async function* merge(runs: readonly Cursor[], bounds: Bounds): AsyncGenerator<Entry[]> {
  const { to } = bounds;
  let left = bounds.limit;
  if (left === 0) return;

  const order: Cursor[] = [];
  for (const run of runs) {
    if (await run.seek(bounds.from)) {
      order.unshift(run);
      sink(order);
    }
  }

  let arena = new Uint8Array(ARENA);
  let used = 0;
  // The last key, live or deleted: older entries of it follow and are passed over.
  let last = arena;
  let lastStart = 0;
  let lastEnd = -1;
  let batch: Entry[] = [];
  let bytes = 0;

  while (order.length > 0) {
    const cursor = order[0]!;
    const entries = cursor.entries;
    const { key, keyLength } = entries;
    const step = lastEnd < 0 ? 1 : compareRanges(key, 0, keyLength, last, lastStart, lastEnd);
    if (step < 0) throw cursor.fail('keys are out of order');
    if (step > 0) {
      if (to !== undefined && compareRanges(key, 0, keyLength, to, 0, to.length) >= 0) break;
      if (keyLength > arena.length - used) {
        arena = new Uint8Array(Math.max(ARENA, keyLength));
        used = 0;
      }
      if (keyLength < 48) for (let i = 0; i < keyLength; i++) arena[used + i] = key[i]!;
      else arena.set(key.subarray(0, keyLength), used);
      last = arena;
      lastStart = used;
      lastEnd = used + keyLength;
      const type = key[keyLength]!;
      if (type === 1) {
        used = lastEnd;
        const value = entries.value();
        batch.push({ key: new Uint8Array(arena.buffer, lastStart, keyLength), value });
        bytes += keyLength + value.length;
        if (--left === 0) break;
        if (batch.length === BATCH_ENTRIES || bytes >= BATCH_BYTES) {
          yield batch;
          batch = [];
          bytes = 0;
        }
      } else if (type !== 0) throw cursor.fail(`an entry of unknown type ${type}`);
    }
    if (entries.next() || (await cursor.refill())) sink(order);
    else order.shift();
  }
  if (batch.length > 0) yield batch;
}
