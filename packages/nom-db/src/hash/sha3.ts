import { sha3_256 } from '@noble/hashes/sha3.js';

/** Bytes of a ledger hash. */
export const HASH_SIZE = 32;

/** The ledger's hash: SHA3-256 (FIPS 202, not Keccak-256); mirrors `types.NewHash`. */
export function ledgerHash(bytes: Uint8Array): Uint8Array {
  return sha3_256(bytes);
}
