import { sameBytes, toHex } from '../../decode/bytes.ts';
import { readPatch } from '../../decode/patch.ts';
import { redoKey, undoKey } from '../ledger.ts';
import { keyText, ReplacedState, StoredState } from '../state.ts';
import { type Context, stored } from './momentum.ts';

const same = (a: Uint8Array | undefined, b: Uint8Array | undefined) =>
  a === undefined || b === undefined ? a === b : sameBytes(a, b);

/**
 * Walks back from the newest momentum over `depth` momentums and checks at each that undoing and
 * redoing it is the identity: every key of its redo patch holds, in the state after it, exactly
 * what the redo patch wrote; then the undo patch is applied and the next one is looked at. Since
 * both patches name the same keys (`patch-records`), redo after undo gives back the same state.
 * When the walk reaches the first momentum, nothing may be left: every key came from a patch.
 */
export async function checkUndo(
  { ledger, report }: Context,
  depth: bigint,
  onStep: () => void,
): Promise<void> {
  // The state as stored, not the repaired view of `openLedger`: a repair must not hide anything.
  const frontier = ledger.frontier.height;
  const replaced = new Map<string, Uint8Array | undefined>();
  const state = new ReplacedState(new StoredState(ledger.reader), replaced);
  const ahead = await ledger.reader.get(undoKey(frontier + 1n));
  for (const { key, value } of ahead ? readPatch(ahead) : []) replaced.set(keyText(key), value);
  for (let height = frontier; height > frontier - depth && height > 0n; height--) {
    const [redo, undo] = [
      await ledger.reader.get(redoKey(height)),
      await ledger.reader.get(undoKey(height)),
    ];
    if (!redo || !undo) return;
    for (const { key, value } of readPatch(redo)) {
      const now = await state.get(key);
      report.expect(
        same(now, value),
        'undo-redo',
        height,
        stored(key),
        `after momentum ${height} the key holds ${shown(now)}, its redo patch wrote ${shown(value)}`,
      );
    }
    for (const { key, value } of readPatch(undo)) replaced.set(keyText(key), value?.slice());
    onStep();
  }
  if (depth < frontier) return;
  for await (const batch of state.iterate(new Uint8Array()))
    for (const { key } of batch)
      report.expect(false, 'undo-redo', 0n, stored(key), 'no momentum wrote this key');
}

function shown(value: Uint8Array | undefined): string {
  if (value === undefined) return 'nothing';
  const hex = toHex(value.subarray(0, 40));
  return value.length > 40 ? `${hex}… (${value.length} bytes)` : hex || 'an empty value';
}
