import { readMessage } from './message.ts';
import type { Schema } from './wire.ts';

/** What one Pillar did in the span of a point; mirrors `storage.ProducerDetail`. */
export interface ProducerDetail {
  readonly name: string;
  /** Momentums produced. */
  readonly producedNum: number;
  /** Momentums the schedule gave to it. */
  readonly expectedNum: number;
  /** Delegated ZNN in the smallest unit. */
  readonly weight: bigint;
}

/**
 * A consensus point over the momentums after `previousHash` up to and including `endHash`;
 * mirrors `storage.Point`. The order of `pillars` is that of a Go map: it differs between nodes.
 */
export interface ConsensusPoint {
  readonly previousHash: Uint8Array;
  readonly endHash: Uint8Array;
  readonly totalWeight: bigint;
  readonly pillars: readonly ProducerDetail[];
}

/** One delegation that took part in an election; mirrors `types.PillarDelegation`. */
export interface PillarDelegation {
  readonly producingAddress: Uint8Array;
  readonly name: string;
  readonly weight: bigint;
}

/** Result of an election: producers in the order of their slots; mirrors `storage.ElectionData`. */
export interface Election {
  readonly producers: readonly Uint8Array[];
  readonly delegations: readonly PillarDelegation[];
}

const PRODUCER_DETAIL: Schema = {
  1: ['name', 'text'],
  2: ['producedNum', 'fixed32'],
  3: ['expectedNum', 'fixed32'],
  4: ['weight', 'amount'],
};

/** `storage.ConsensusPointProto`. */
export const POINT: Schema = {
  1: ['previousHash', 'rawHash'],
  2: ['endHash', 'rawHash'],
  3: ['totalWeight', 'amount'],
  4: ['pillars', () => PRODUCER_DETAIL, 'many'],
};

const PILLAR_DELEGATION: Schema = {
  1: ['producingAddress', 'rawAddress'],
  2: ['name', 'text'],
  3: ['weight', 'amount'],
};

/** `storage.ElectionDataProto`. */
export const ELECTION: Schema = {
  1: ['producers', 'rawAddress', 'many'],
  2: ['delegations', () => PILLAR_DELEGATION, 'many'],
};

/** Reads a stored point (below the marker byte); mirrors `Point.Unmarshal`. */
export function readPoint(bytes: Uint8Array): ConsensusPoint {
  return readMessage(POINT, bytes, 'consensus point');
}

/** Reads a stored election (below the marker byte); mirrors `ElectionData.Unmarshal`. */
export function readElection(bytes: Uint8Array): Election {
  return readMessage(ELECTION, bytes, 'election');
}
