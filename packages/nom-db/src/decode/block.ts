import { HASH_HEIGHT, type HashHeight } from './ledger.ts';
import { readMessage } from './message.ts';
import type { Schema } from './wire.ts';

/** Names of the block types, in the order of their numbers from 1; mirrors `nom.BlockType…`. */
export const BLOCK_TYPES = [
  'genesisReceive',
  'userSend',
  'userReceive',
  'contractSend',
  'contractReceive',
] as const;

/**
 * An account block as stored; mirrors `nom.AccountBlock`. `amount` is in the token's smallest
 * unit, the four plasma fields in plasma. `descendantBlocks` are the sends of a contract receive.
 */
export interface AccountBlock {
  readonly version: bigint;
  readonly chainIdentifier: bigint;
  readonly blockType: bigint;
  readonly hash: Uint8Array;
  readonly previousHash: Uint8Array;
  readonly height: bigint;
  readonly momentumAcknowledged: HashHeight;
  readonly address: Uint8Array;
  readonly toAddress: Uint8Array;
  readonly amount: bigint;
  readonly tokenStandard: Uint8Array;
  readonly fromBlockHash: Uint8Array;
  readonly descendantBlocks: readonly AccountBlock[];
  readonly data: Uint8Array;
  readonly fusedPlasma: bigint;
  readonly difficulty: bigint;
  readonly nonce: Uint8Array;
  readonly basePlasma: bigint;
  readonly usedPlasma: bigint;
  readonly changesHash: Uint8Array;
  readonly publicKey: Uint8Array;
  readonly signature: Uint8Array;
}

/** `nom.AccountBlockProto`; its `totalPlasma` goes by its JSON name `usedPlasma`. */
export const ACCOUNT_BLOCK: Schema = {
  1: ['version', 'uint64'],
  2: ['chainIdentifier', 'uint64'],
  3: ['blockType', 'uint64'],
  4: ['hash', 'hash'],
  5: ['previousHash', 'hash'],
  6: ['height', 'uint64'],
  7: ['momentumAcknowledged', () => HASH_HEIGHT],
  8: ['address', 'address'],
  9: ['toAddress', 'address'],
  10: ['amount', 'amount'],
  11: ['tokenStandard', 'token'],
  12: ['fromBlockHash', 'hash'],
  13: ['descendantBlocks', () => ACCOUNT_BLOCK, 'many'],
  14: ['data', 'bytes'],
  15: ['fusedPlasma', 'uint64'],
  17: ['difficulty', 'uint64'],
  18: ['nonce', 'nonce'],
  19: ['basePlasma', 'uint64'],
  20: ['usedPlasma', 'uint64'],
  21: ['changesHash', 'hash'],
  22: ['publicKey', 'key'],
  23: ['signature', 'key'],
};

/** Reads a stored block; mirrors `nom.DeserializeAccountBlock`. A `DecodeError` names `what`. */
export function readAccountBlock(bytes: Uint8Array, what = 'account block'): AccountBlock {
  return readMessage(ACCOUNT_BLOCK, bytes, what);
}

/** Whether the block sends: user send or contract send; mirrors `nom.IsSendBlock`. */
export function isSend(block: AccountBlock): boolean {
  return block.blockType === 2n || block.blockType === 4n;
}

/**
 * The version this block builds on, past its descendants: they share the receive's patch and
 * stand before it on the chain; mirrors `AccountBlock.Previous`.
 */
export function previousOf(block: AccountBlock): HashHeight {
  const first = block.descendantBlocks[0] ?? block;
  return { hash: first.previousHash, height: first.height - 1n };
}
