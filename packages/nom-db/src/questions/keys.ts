import { concat, uint64Bytes } from '../decode/bytes.ts';

/** State keys (without `0x55`) that the questions look up; see `STATE_SPACES` for all of them. */

const joined = (first: number, ...parts: readonly Uint8Array[]) =>
  concat([Uint8Array.of(first), ...parts]);

/** Height of the momentum with a hash. */
export const momentumHeightKey = (hash: Uint8Array) => joined(1, hash);
/** The momentum at a height. */
export const momentumKey = (height: bigint) => joined(2, uint64Bytes(height));
/** Height of the momentum that confirmed a block. */
export const confirmationKey = (hash: Uint8Array) => joined(5, hash);
/** Address, height and hash of a block. */
export const blockHeaderKey = (hash: Uint8Array) => joined(9, hash);

/** Anything in the account store of an address; mirrors `getAccountStorePrefix`. */
export const accountKey = (address: Uint8Array, ...parts: readonly Uint8Array[]) =>
  joined(3, address, ...parts);
/** Anything in the mailbox of an address; mirrors `getAccountMailboxPrefix`. */
export const mailboxKey = (address: Uint8Array, ...parts: readonly Uint8Array[]) =>
  joined(4, address, ...parts);

/** The block of an account at a height. */
export const blockKey = (address: Uint8Array, height: bigint) =>
  accountKey(address, Uint8Array.of(2), uint64Bytes(height));
/** An entry of a contract's storage, or with an empty key the prefix of all of them. */
export const storageKey = (contract: Uint8Array, key: Uint8Array) =>
  accountKey(contract, Uint8Array.of(4), key);
