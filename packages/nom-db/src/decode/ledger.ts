import { readMessage } from './message.ts';
import type { Schema } from './wire.ts';

/** A version of a chain; mirrors `types.HashHeight`. */
export interface HashHeight {
  readonly hash: Uint8Array;
  readonly height: bigint;
}

/** Where a block stands: its account and version; mirrors `types.AccountHeader`. */
export interface AccountHeader {
  readonly address: Uint8Array;
  readonly hashHeight: HashHeight;
}

/** `types.HashHeightProto`. */
export const HASH_HEIGHT: Schema = { 1: ['hash', 'hash'], 2: ['height', 'uint64'] };

/** `types.AccountHeaderProto`. */
export const ACCOUNT_HEADER: Schema = {
  1: ['address', 'address'],
  2: ['hashHeight', () => HASH_HEIGHT],
};

/** Reads a stored `HashHeightProto`; mirrors `types.DeserializeHashHeight`. */
export function readHashHeight(bytes: Uint8Array): HashHeight {
  return readMessage(HASH_HEIGHT, bytes, 'hash and height');
}

/** Reads a stored `AccountHeaderProto`; mirrors `types.DeserializeAccountHeader`. */
export function readAccountHeader(bytes: Uint8Array): AccountHeader {
  return readMessage(ACCOUNT_HEADER, bytes, 'account header');
}
