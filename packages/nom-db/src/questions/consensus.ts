import { addressText } from '../decode/address.ts';
import { sameBytes, toHex } from '../decode/bytes.ts';
import { type Election, POINT, readElection, readPoint } from '../decode/consensus.ts';
import { type Json, type JsonObject, messageJson, numberJson } from '../decode/json.ts';
import { CONSENSUS_SPACES } from '../decode/layout.ts';
import { readUint64 } from '../decode/value.ts';
import type { KeyValueReader } from '../leveldb/types.ts';
import { momentumHeightKey } from './keys.ts';
import type { Ledger } from './ledger.ts';
import type { Progress } from './progress.ts';

/** Seconds in a period: 30 slots of 10 s; mirrors `constants.ConsensusConfig`. */
export const PERIOD_SECONDS = 300n;
/** Seconds in an epoch; mirrors `consensus.EpochDuration`. */
export const EPOCH_SECONDS = 86400n;

/** What the `consensus` database holds: a cache of elections and production points. */
export type ConsensusAnswer = {
  readonly elections: readonly JsonObject[];
  readonly periods: readonly JsonObject[];
  readonly epochs: readonly JsonObject[];
  /** Keys that fit no layout. */
  readonly unknown: number;
};

/**
 * Elections and points of a `consensus` database. An election is keyed by the hash of the momentum
 * it was derived from (`proof`); with a ledger its height is told too, `null` when the ledger has
 * no such momentum (any more), and elections come in order of it. A point covers tick `tick`; with
 * the ledger's genesis time its start and end are told, in seconds since 1970.
 */
export async function askConsensus(
  reader: KeyValueReader,
  ledger?: Ledger,
  genesisTimestamp?: bigint,
  { onProgress, signal }: Progress = {},
): Promise<ConsensusAnswer> {
  const elections: JsonObject[] = [];
  const points: { readonly [space: string]: JsonObject[] } = {
    'period-point': [],
    'epoch-point': [],
  };
  let unknown = 0;
  let done = 0;
  for await (const batch of reader.iterate()) {
    signal?.throwIfAborted();
    for (const { key, value } of batch) {
      if (value.length === 0) continue;
      const bytes = value.subarray(1);
      const space = value[0] === 0 ? CONSENSUS_SPACES.find(({ fits }) => fits(key)) : undefined;
      if (space?.value === 'election')
        elections.push(await election(key.subarray(1), readElection(bytes), ledger));
      else if (space) points[space.name]!.push(point(space.name, key, bytes, genesisTimestamp));
      else unknown++;
    }
    done += batch.length;
    onProgress?.({ done });
  }
  elections.sort((a, b) => Number(a.proofHeight ?? Infinity) - Number(b.proofHeight ?? Infinity));
  return {
    elections,
    periods: points['period-point']!,
    epochs: points['epoch-point']!,
    unknown,
  };
}

async function election(
  proof: Uint8Array,
  { producers, delegations }: Election,
  ledger: Ledger | undefined,
): Promise<JsonObject> {
  const bytes = await ledger?.state.get(momentumHeightKey(proof));
  return {
    proof: toHex(proof),
    ...(ledger ? { proofHeight: bytes ? numberJson(readUint64(bytes)) : null } : {}),
    producers: producers.map((address) => ({
      address: addressText(address),
      pillar:
        delegations.find(({ producingAddress }) => sameBytes(producingAddress, address))?.name ??
        null,
    })),
    delegations: delegations.map(({ producingAddress, name, weight }) => ({
      pillar: name,
      producer: addressText(producingAddress),
      weight: weight.toString(),
    })),
  };
}

function point(
  space: string,
  key: Uint8Array,
  bytes: Uint8Array,
  genesisTimestamp: bigint | undefined,
): JsonObject {
  const tick = readUint64(key.subarray(1), 'tick');
  const length = space === 'epoch-point' ? EPOCH_SECONDS : PERIOD_SECONDS;
  const span: Record<string, Json> = {};
  if (genesisTimestamp !== undefined) {
    span.start = numberJson(genesisTimestamp + tick * length);
    span.end = numberJson(genesisTimestamp + (tick + 1n) * length);
  }
  return { tick: numberJson(tick), ...span, ...messageJson(POINT, readPoint(bytes)) };
}
