import { concat, sameBytes, toHex, uint64Bytes } from '../../decode/bytes.ts';
import { readHashHeight } from '../../decode/ledger.ts';
import type { Momentum } from '../../decode/momentum.ts';
import { coveredChanges, type PatchRecord, readPatch } from '../../decode/patch.ts';
import { momentumHash, patchHash } from '../../hash/index.ts';
import { momentumHeightKey, momentumKey } from '../keys.ts';
import { type Ledger, redoKey, undoKey } from '../ledger.ts';
import type { Report } from './report.ts';
import type { SignatureCheck } from './signature.ts';

/** What every momentum check gets. */
export interface Context {
  readonly ledger: Ledger;
  readonly report: Report;
  readonly signature: SignatureCheck | undefined;
}

/** Key as stored: a state key behind `0x55`. */
export const stored = (key: Uint8Array) => concat([Uint8Array.of(0x55), key]);

/**
 * Hash, signature, link to the momentum before, and index entry of one momentum; mirrors
 * `momentumTransactionVerifier` and `rawMomentumVerifier` as far as the stored momentum alone says.
 * A genesis momentum has neither key nor signature.
 */
export async function checkMomentum(
  { ledger, report, signature }: Context,
  momentum: Momentum,
  previous: Momentum | undefined,
): Promise<void> {
  const { height, hash } = momentum;
  const key = stored(momentumKey(height));
  const computed = momentumHash(momentum);
  report.expect(
    sameBytes(computed, hash),
    'momentum-hash',
    height,
    key,
    `momentum ${height} has the hash ${toHex(hash)}, its fields give ${toHex(computed)}`,
  );
  const before = previous?.hash ?? new Uint8Array(32);
  const follows =
    sameBytes(momentum.previousHash, before) &&
    height === (previous?.height ?? 0n) + 1n &&
    (!previous ||
      (momentum.timestamp > previous.timestamp &&
        momentum.chainIdentifier === previous.chainIdentifier));
  report.expect(
    follows,
    'momentum-chain',
    height,
    key,
    `momentum ${height} does not follow the one before (hash, height, time or chain differ)`,
  );
  const index = await ledger.state.get(momentumHeightKey(hash));
  report.expect(
    index !== undefined && sameBytes(index, uint64Bytes(height)),
    'momentum-index',
    height,
    stored(momentumHeightKey(hash)),
    `the index does not lead from the hash of momentum ${height} to its height`,
  );
  if (!signature) return;
  const signed = previous
    ? await signature(momentum.publicKey, hash, momentum.signature)
    : momentum.publicKey.length === 0 && momentum.signature.length === 0;
  report.expect(
    signed,
    'momentum-signature',
    height,
    key,
    `the signature of momentum ${height} does not belong to its hash and public key`,
  );
}

/**
 * Redo and undo patch of one momentum: that the changes hash covers the stored changes, that the
 * three frontier records behind them name this momentum, and that both patches name the same keys.
 */
export async function checkPatches({ ledger, report }: Context, momentum: Momentum): Promise<void> {
  const { height } = momentum;
  const [redoAt, undoAt] = [redoKey(height), undoKey(height)];
  const redo = await ledger.reader.get(redoAt);
  const undo = await ledger.reader.get(undoAt);
  report.expect(!!redo, 'patch-records', height, redoAt, `redo patch of ${height} is missing`);
  report.expect(!!undo, 'patch-records', height, undoAt, `undo patch of ${height} is missing`);
  if (!redo || !undo) return;
  const records = report.read(height, redoAt, () => readPatch(redo, 'redo patch'));
  const undone = report.read(height, undoAt, () => readPatch(undo, 'undo patch'));
  const covered = records && report.read(height, redoAt, () => coveredChanges(redo, records));
  if (!records || !undone || !covered) return;
  const computed = patchHash(covered);
  report.expect(
    sameBytes(computed, momentum.changesHash),
    'changes-hash',
    height,
    redoAt,
    `momentum ${height} has the changes hash ${toHex(momentum.changesHash)}, its stored changes give ${toHex(computed)}`,
  );
  const named = report.read(height, redoAt, () => namesMomentum(records.slice(-3), momentum));
  report.expect(
    named === true,
    'patch-records',
    height,
    redoAt,
    `the frontier records of redo patch ${height} name another momentum`,
  );
  const sameKeys =
    records.length === undone.length &&
    records.every(({ key }, i) => sameBytes(key, undone[i]!.key));
  report.expect(
    sameKeys,
    'patch-records',
    height,
    undoAt,
    `redo and undo patch of momentum ${height} do not name the same keys`,
  );
}

function namesMomentum(tail: readonly PatchRecord[], momentum: Momentum): boolean {
  const { hash, height } = momentum;
  const frontier = readHashHeight(tail[0]!.value!);
  return (
    sameBytes(frontier.hash, hash) &&
    frontier.height === height &&
    sameBytes(tail[1]!.key, momentumHeightKey(hash)) &&
    sameBytes(tail[1]!.value!, uint64Bytes(height)) &&
    sameBytes(tail[2]!.key, momentumKey(height))
  );
}
