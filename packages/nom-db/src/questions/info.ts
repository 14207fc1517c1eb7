import { toHex } from '../decode/bytes.ts';
import { type Json, type JsonObject, numberJson } from '../decode/json.ts';
import type { Databases } from './databases.ts';
import type { Ledger } from './ledger.ts';
import type { Progress } from './progress.ts';
import { momentumAt } from './records.ts';
import { askStats, type SpaceSize } from './stats.ts';
import { momentumJson } from './views.ts';

/** What a data directory holds, at a glance. Timestamps in seconds since 1970. */
export type Info = {
  readonly chainIdentifier: Json;
  readonly genesis: JsonObject;
  readonly frontier: JsonObject;
  /** Height of a momentum that was being written, `null` normally. */
  readonly unfinished: Json;
  /** Accounts with at least one block. */
  readonly accounts: number;
  readonly blocks: number;
  readonly spaces: readonly SpaceSize[];
  readonly unknown: number;
};

/**
 * The chain, its first and newest momentum, and the size of every key space in the directory's
 * databases. Reads all of them; `genesis` and `frontier` alone take `askMomentum`.
 */
export async function askInfo(
  ledger: Ledger,
  databases: Databases,
  progress: Progress = {},
): Promise<Info> {
  const genesis = await momentumAt(ledger, 1n);
  const frontier = await momentumAt(ledger, ledger.version.height);
  const { spaces, unknown } = await askStats(databases, progress);
  const live = (name: string) => {
    const size = spaces.find(({ database, space }) => database === 'nom' && space === name);
    return size ? size.keys - size.deleted : 0;
  };
  return {
    chainIdentifier: numberJson(genesis.chainIdentifier),
    genesis: {
      hash: toHex(genesis.hash),
      timestamp: numberJson(genesis.timestamp),
      data: new TextDecoder().decode(genesis.data),
    },
    frontier: momentumJson(frontier),
    unfinished: ledger.unfinished === undefined ? null : numberJson(ledger.unfinished),
    accounts: live('account-frontier'),
    blocks: live('block'),
    spaces,
    unknown,
  };
}
