import { toHex } from '../decode/bytes.ts';
import { decodeState } from '../decode/entry.ts';
import { type Json, type JsonObject, numberJson } from '../decode/json.ts';
import { readPatch } from '../decode/patch.ts';
import { QuestionError } from './errors.ts';
import { type Ledger, redoKey, undoKey } from './ledger.ts';
import type { Part } from './momentums.ts';
import { momentumAt } from './records.ts';

/** One key that a momentum changed. `before` is `null` for a new key, `after` for a deleted one. */
export type Change = {
  readonly space: string;
  readonly key: JsonObject;
  readonly before: Json;
  readonly after: Json;
  /** The value did not change; it was written again. */
  readonly same?: true;
};

/** What a momentum changed. */
export type Diff = {
  readonly height: Json;
  readonly hash: string;
  /** How many keys it changed in all. */
  readonly total: number;
  readonly changes: readonly Change[];
};

/**
 * What one momentum changed, key by key, in the order of its redo patch: the new values stand
 * there, the old ones in its undo patch (`db.RollbackPatch`). Values that cannot be decoded are
 * `{ error, raw }`.
 *
 * @param part of the changes; only those are decoded
 * @throws QuestionError `not-found` for an unknown height, `incomplete` when a patch is missing or
 *   the two patches do not name the same keys.
 */
export async function askDiff(
  ledger: Ledger,
  height: bigint,
  { skip = 0, most = Number.POSITIVE_INFINITY }: Part = {},
): Promise<Diff> {
  const momentum = await momentumAt(ledger, height);
  const redo = readPatch(await patch(ledger, redoKey(height), 'redo', height), 'redo patch');
  const undo = readPatch(await patch(ledger, undoKey(height), 'undo', height), 'undo patch');
  const total = redo.length;
  const changes = redo.slice(skip, skip + most).map(({ key, value }, index): Change => {
    const i = skip + index;
    const old = undo[i];
    if (!old || toHex(old.key) !== toHex(key) || undo.length !== redo.length)
      throw new QuestionError(
        'incomplete',
        `redo and undo patch of momentum ${height} differ at record ${i}, key ${toHex(key)}`,
      );
    const [before, after] = [old.value, value].map((bytes) => side(ledger, key, bytes));
    const named = decodeState(key, value ?? old.value, ledger.contracts);
    const name = { space: named.space, key: named.rawKey ? { raw: named.rawKey } : named.key };
    const same = old.value && value && toHex(old.value) === toHex(value);
    return { ...name, before: before!, after: after!, ...(same ? { same } : {}) };
  });
  return { height: numberJson(height), hash: toHex(momentum.hash), total, changes };
}

function side(ledger: Ledger, key: Uint8Array, value: Uint8Array | undefined): Json {
  if (!value) return null;
  const entry = decodeState(key, value, ledger.contracts);
  if (entry.error !== undefined) return { error: entry.error, raw: toHex(value) };
  return entry.value ?? toHex(value);
}

async function patch(ledger: Ledger, key: Uint8Array, which: string, height: bigint) {
  const bytes = await ledger.reader.get(key);
  if (bytes) return bytes;
  throw new QuestionError('incomplete', `the ${which} patch of momentum ${height} is missing`);
}
