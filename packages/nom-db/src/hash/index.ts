/**
 * What the ledger hashes, and how: separate from the decoder, which does without SHA3.
 */
export * from './ledger.ts';
export * from './sha3.ts';
