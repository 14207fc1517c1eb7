import { concat, uint64Bytes } from '../decode/bytes.ts';
import type { ContractDecoder } from '../decode/decoded.ts';
import { REDO_BYTE, UNDO_BYTE } from '../decode/layout.ts';
import { type HashHeight, readHashHeight } from '../decode/ledger.ts';
import { readPatch } from '../decode/patch.ts';
import type { KeyValueReader } from '../leveldb/types.ts';
import { QuestionError } from './errors.ts';
import { keyText, ReplacedState, type StateView, StoredState } from './state.ts';

/** A ledger at one height: what the questions are asked of. */
export interface Ledger {
  /** The `nom` database. */
  readonly reader: KeyValueReader;
  /** The state at `version`. */
  readonly state: StateView;
  /** The momentum that `state` is the outcome of. */
  readonly version: HashHeight;
  /** The newest momentum in the database. */
  readonly frontier: HashHeight;
  /** Height of a momentum that was being written when the database was closed or copied. */
  readonly unfinished: bigint | undefined;
  /** Knows the contracts' ABI; without it calls and storage are shown as bytes. */
  readonly contracts: ContractDecoder | undefined;
}

/** State key of the newest version of the chain. */
export const FRONTIER_KEY = Uint8Array.of(0);

/** Key of the redo patch of a momentum in `nom`. */
export function redoKey(height: bigint): Uint8Array {
  return concat([Uint8Array.of(REDO_BYTE), uint64Bytes(height)]);
}

/** Key of the undo patch of a momentum in `nom`. */
export function undoKey(height: bigint): Uint8Array {
  return concat([Uint8Array.of(UNDO_BYTE), uint64Bytes(height)]);
}

/**
 * Opens the ledger in a `nom` database at its newest momentum.
 *
 * The node adds and removes a momentum key by key (`ldbManager.Add`, `ldbManager.Pop`), so a
 * database that was closed hard, or copied or read while the node ran, may hold half of one. The
 * state is read as of the recorded frontier all the same: the keys of the frontier's own redo
 * patch, and those of the undo patch of the momentum behind it, come from these patches.
 *
 * @throws QuestionError `not-a-ledger` when there is no frontier record.
 */
export async function openLedger(
  reader: KeyValueReader,
  contracts?: ContractDecoder,
): Promise<Ledger> {
  const stored = new StoredState(reader);
  const record = await stored.get(FRONTIER_KEY);
  if (!record)
    throw new QuestionError(
      'not-a-ledger',
      'this database has no frontier momentum (key 55 00): it is not the "nom" database of a node',
    );
  const frontier = readHashHeight(record);
  const replaced = new Map<string, Uint8Array | undefined>();
  const redo = frontier.height > 1n ? await reader.get(redoKey(frontier.height)) : undefined;
  const undo = await reader.get(undoKey(frontier.height + 1n));
  for (const bytes of [redo, undo])
    for (const { key, value } of bytes ? readPatch(bytes) : []) replaced.set(keyText(key), value);
  const begun = undo ?? (await reader.get(redoKey(frontier.height + 1n)));
  return {
    reader,
    state: replaced.size ? new ReplacedState(stored, replaced) : stored,
    version: frontier,
    frontier,
    unfinished: begun && frontier.height + 1n,
    contracts,
  };
}
