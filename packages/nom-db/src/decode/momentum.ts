import { ACCOUNT_HEADER, type AccountHeader } from './ledger.ts';
import { readMessage } from './message.ts';
import type { Schema } from './wire.ts';

/** A momentum as stored; mirrors `nom.Momentum`. `timestamp` is in seconds since 1970. */
export interface Momentum {
  readonly version: bigint;
  readonly chainIdentifier: bigint;
  readonly hash: Uint8Array;
  readonly previousHash: Uint8Array;
  readonly height: bigint;
  readonly timestamp: bigint;
  readonly data: Uint8Array;
  readonly content: readonly AccountHeader[];
  readonly changesHash: Uint8Array;
  readonly publicKey: Uint8Array;
  readonly signature: Uint8Array;
}

/** `nom.MomentumProto`. */
export const MOMENTUM: Schema = {
  1: ['version', 'uint64'],
  2: ['chainIdentifier', 'uint64'],
  3: ['hash', 'hash'],
  4: ['previousHash', 'hash'],
  5: ['height', 'uint64'],
  6: ['timestamp', 'uint64'],
  7: ['data', 'bytes'],
  8: ['content', () => ACCOUNT_HEADER, 'many'],
  9: ['changesHash', 'hash'],
  10: ['publicKey', 'key'],
  11: ['signature', 'key'],
};

/** Reads a stored momentum; mirrors `nom.DeserializeMomentum`. A `DecodeError` names `what`. */
export function readMomentum(bytes: Uint8Array, what = 'momentum'): Momentum {
  return readMessage(MOMENTUM, bytes, what);
}
