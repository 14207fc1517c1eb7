import { keyPattern, type Pattern } from './pattern.ts';

/** How the value under a key is encoded (below the marker byte, where there is one). */
export type ValueKind =
  | 'hashHeight'
  | 'accountHeader'
  | 'momentum'
  | 'block'
  | 'uint64'
  | 'amount'
  | 'storage'
  | 'patch'
  | 'point'
  | 'election'
  | 'varint'
  | 'peer';

/** One key space: its name, the layout of its keys and the encoding of its values. */
export interface KeySpace {
  readonly name: string;
  readonly layout: string;
  readonly fits: Pattern;
  readonly value: ValueKind;
}

function space(name: string, layout: string, value: ValueKind): KeySpace {
  return { name, layout, fits: keyPattern(layout), value };
}

/**
 * Everything the node keeps per version of the ledger: keys below `0x55` in `nom` and the keys
 * inside redo and undo patches. Mirrors `common/db/keys.go`, `chain/momentum/keys.go`,
 * `chain/account/keys.go` and `chain/account/mailbox/keys.go`.
 */
export const STATE_SPACES: readonly KeySpace[] = [
  space('frontier', '00', 'hashHeight'),
  space('momentum-height', '01 hash:hash', 'uint64'),
  space('momentum', '02 u64:height', 'momentum'),
  space('account-frontier', '03 address:address 00', 'hashHeight'),
  space('block-height', '03 address:address 01 hash:hash', 'uint64'),
  space('block', '03 address:address 02 u64:height', 'block'),
  space('balance', '03 address:address 03 token:token', 'amount'),
  space('storage', '03 address:address 04 rest:key', 'storage'),
  space('chain-plasma', '03 address:address 05', 'amount'),
  space('received', '03 address:address 06 hash:from', 'uint64'),
  space('queue-consumed', '03 address:address 07', 'uint64'),
  space('arrived', '04 address:address 04 hash:send', 'uint64'),
  space('pending', '04 address:address 05 hash:send', 'uint64'),
  space('received-by', '04 address:address 06 hash:send', 'accountHeader'),
  space('queue-size', '04 address:address 07', 'uint64'),
  space('queue', '04 address:address 08 u64:position', 'accountHeader'),
  space('confirmation', '05 hash:hash', 'uint64'),
  space('znn-balance', '08 address:address', 'amount'),
  space('block-header', '09 hash:hash', 'accountHeader'),
];

/** Patches in `nom`, stored without a marker byte; mirrors `patchByte` and `rollbackByte`. */
export const PATCH_SPACES: readonly KeySpace[] = [
  space('redo', '66 u64:height', 'patch'),
  space('undo', '77 u64:height', 'patch'),
];

/** The `consensus` database, values with a marker byte; mirrors `consensus/storage/db.go`. */
export const CONSENSUS_SPACES: readonly KeySpace[] = [
  space('period-point', '00 u64:tick', 'point'),
  space('epoch-point', '01 u64:tick', 'point'),
  space('election', '0a hash:proof', 'election'),
];

/** First byte of a key in `nom`: state, redo patch, undo patch. */
export const STATE_BYTE = 0x55;
export const REDO_BYTE = 0x66;
export const UNDO_BYTE = 0x77;
