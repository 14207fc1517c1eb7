import { bigEndian } from '../decode/bytes.ts';
import { readHashHeight } from '../decode/ledger.ts';
import { readPatch } from '../decode/patch.ts';
import { startsWith } from '../leveldb/bytes.ts';
import { QuestionError } from './errors.ts';
import { FRONTIER_KEY, type Ledger, undoKey } from './ledger.ts';
import type { Progress } from './progress.ts';
import { SettledState } from './settled.ts';
import { keyText, ReplacedState } from './state.ts';

/** How far back a question may reach. */
export interface AtOptions extends Progress {
  /** Most bytes of keys and values to hold in memory; 192 MiB when not given. */
  readonly maxBytes?: number;
  /**
   * Rebuild only keys with these prefixes, such as a question's `…Keys` names: less memory, not
   * less time. Of other keys the ledger then answers for those that are written once.
   */
  readonly only?: readonly Uint8Array[];
}

/**
 * The ledger as it was at a height: the newest state with every key that changed since put back.
 * For each key the first undo patch above the height that names it holds the value it had then;
 * later ones are passed over. Mirrors the reconstruction in `ldbManager.Get`.
 *
 * Three things differ from the node's own view of an older version, all on purpose: a key that
 * came into being later is absent here (there, `Get` gives an empty value and `Has` is true); a
 * key that held an empty value is listed here (there, iteration hides it); and a half-written
 * momentum above the frontier does not show through.
 *
 * Takes time in proportion to the distance, and memory in proportion to what changed in between.
 *
 * @throws QuestionError `not-found` for a height outside 1…frontier, `incomplete` when an undo
 *   patch is missing, `too-far` when more than `maxBytes` changed in between.
 */
export async function ledgerAt(
  ledger: Ledger,
  height: bigint,
  options: AtOptions = {},
): Promise<Ledger> {
  const { maxBytes = 192 * 2 ** 20, onProgress, signal } = options;
  const only = options.only && [FRONTIER_KEY, ...options.only];
  const newest = ledger.version.height;
  if (height < 1n || height > newest)
    throw new QuestionError('not-found', `height ${height} is not between 1 and ${newest}`);
  if (height === newest) return ledger;

  const replaced = new Map<string, Uint8Array | undefined>();
  const arena = new Arena();
  const range = { from: undoKey(height + 1n), to: undoKey(newest + 1n) };
  let expected = height + 1n;
  let bytes = 0;
  for await (const batch of ledger.reader.iterate(range)) {
    signal?.throwIfAborted();
    for (const entry of batch) {
      if (bigEndian(entry.key.subarray(1)) !== expected) throw missing(expected);
      for (const { key, value } of readPatch(entry.value, `undo patch of momentum ${expected}`)) {
        if (only && !only.some((prefix) => startsWith(key, prefix))) continue;
        const text = keyText(key);
        if (replaced.has(text)) continue;
        replaced.set(text, value && arena.keep(value));
        bytes += ENTRY_BYTES + key.length + (value ? VIEW_BYTES + value.length : 0);
      }
      expected++;
    }
    if (bytes > maxBytes)
      throw new QuestionError(
        'too-far',
        `more than ${maxBytes} bytes of state changed between momentums ${height} and ${expected}; ` +
          'raise the limit or ask for a newer height',
      );
    onProgress?.({ done: Number(expected - height - 1n), total: Number(newest - height) });
  }
  if (expected !== newest + 1n) throw missing(expected);

  const state = new ReplacedState(ledger.state, replaced);
  const record = await state.get(FRONTIER_KEY);
  const version = record && readHashHeight(record);
  if (version?.height !== height)
    throw new QuestionError('incomplete', `the undo patches do not lead back to height ${height}`);
  const seen = only ? new SettledState(state, ledger.state, height, only) : state;
  return { ...ledger, state: seen, version };
}

/** Memory of a key in a map, and of a view on bytes, beside the bytes themselves (V8, measured). */
const ENTRY_BYTES = 130;
const VIEW_BYTES = 140;
const CHUNK = 2 ** 18;

/** Copies of small values side by side: a buffer for each would cost more than the value. */
class Arena {
  #chunk = new Uint8Array(0);
  #used = 0;

  keep(value: Uint8Array): Uint8Array {
    if (value.length > CHUNK / 8) return value.slice();
    if (value.length > this.#chunk.length - this.#used) {
      this.#chunk = new Uint8Array(CHUNK);
      this.#used = 0;
    }
    const copy = this.#chunk.subarray(this.#used, this.#used + value.length);
    copy.set(value);
    this.#used += value.length;
    return copy;
  }
}

function missing(height: bigint): QuestionError {
  return new QuestionError('incomplete', `the undo patch of momentum ${height} is missing`);
}
