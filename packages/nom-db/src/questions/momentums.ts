import { addressText } from '../decode/address.ts';
import { toHex } from '../decode/bytes.ts';
import { type JsonObject, numberJson } from '../decode/json.ts';
import { readMomentum } from '../decode/momentum.ts';
import { addressOfKey } from '../hash/index.ts';
import type { MomentumRef } from './ask.ts';
import { QuestionError } from './errors.ts';
import { momentumKey } from './keys.ts';
import type { Ledger } from './ledger.ts';
import type { Progress } from './progress.ts';
import { blockAt, momentumAt, momentumHeight } from './records.ts';
import { blockJson, momentumJson } from './views.ts';

/** One momentum with its blocks; the shape of `ledger.getDetailedMomentumsByHeight`. */
export type DetailedMomentum = {
  readonly momentum: JsonObject;
  readonly blocks: readonly JsonObject[];
};

/** Which part of a long answer is wanted; all of it when nothing is given. */
export interface Part {
  /** How many to pass over. */
  readonly skip?: number;
  /** How many to give at most. */
  readonly most?: number;
}

/**
 * A momentum and the account blocks it confirmed, in the order of its content; mirrors
 * `momentumStore.PrefetchMomentum`. Throws `not-found` for an unknown height or hash.
 *
 * @param part of the blocks; only those are read
 */
export async function askMomentum(
  ledger: Ledger,
  ref: MomentumRef,
  { skip = 0, most = Number.POSITIVE_INFINITY }: Part = {},
): Promise<DetailedMomentum> {
  const height = 'height' in ref ? ref.height : await momentumHeight(ledger, ref.hash);
  const momentum = await momentumAt(ledger, height);
  const blocks: JsonObject[] = [];
  for (const { address, hashHeight } of momentum.content.slice(skip, skip + most)) {
    const block = await blockAt(ledger, address, hashHeight.height);
    if (!block) throw new QuestionError('incomplete', `block ${toHex(hashHeight.hash)} is missing`);
    blocks.push(blockJson(block, ledger.contracts));
  }
  return { momentum: momentumJson(momentum), blocks };
}

/** One row of a list of momentums. `timestamp` in seconds, `size` in bytes as stored. */
export type MomentumRow = {
  readonly height: number | string;
  readonly hash: string;
  readonly timestamp: number | string;
  readonly producer: string;
  readonly blocks: number;
  readonly changesHash: string;
  readonly size: number;
};

/**
 * The momentums from one height to another, both included and cut to what there is, in order.
 * Throws `bad-argument` when `from` is above `to`, `not-found` when it is above the newest.
 */
export async function* askMomentums(
  ledger: Ledger,
  range: { readonly from?: bigint; readonly to?: bigint } = {},
  { onProgress, signal }: Progress = {},
): AsyncGenerator<MomentumRow> {
  const newest = ledger.version.height;
  const from = range.from && range.from > 1n ? range.from : 1n;
  const to = range.to === undefined || range.to > newest ? newest : range.to;
  if (range.to !== undefined && from > range.to)
    throw new QuestionError('bad-argument', `--from ${from} is above --to ${range.to}`);
  if (from > newest)
    throw new QuestionError('not-found', `height ${from} is not between 1 and ${newest}`);
  for (let height = from; height <= to; height++) {
    signal?.throwIfAborted();
    const bytes = await ledger.state.get(momentumKey(height));
    if (!bytes) throw new QuestionError('incomplete', `momentum ${height} is missing`);
    const momentum = readMomentum(bytes, `momentum ${height}`);
    yield {
      height: numberJson(momentum.height) as number,
      hash: toHex(momentum.hash),
      timestamp: numberJson(momentum.timestamp) as number,
      producer: addressText(addressOfKey(momentum.publicKey)),
      blocks: momentum.content.length,
      changesHash: toHex(momentum.changesHash),
      size: bytes.length,
    };
    onProgress?.({ done: Number(height - from) + 1, total: Number(to - from) + 1 });
  }
}
