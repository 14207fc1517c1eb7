/**
 * The decoder: what the keys and values of a node's three databases mean. Works on bytes alone.
 * The ABI of the embedded contracts (`./abi/index.ts`) and
 * the hashes of the ledger (`../hash/index.ts`) are loaded separately.
 */
export * from './address.ts';
export * from './block.ts';
export * from './bytes.ts';
export * from './consensus.ts';
export * from './contracts.ts';
export type * from './decoded.ts';
export * from './entry.ts';
export * from './errors.ts';
export * from './json.ts';
export * from './layout.ts';
export * from './ledger.ts';
export * from './momentum.ts';
export * from './patch.ts';
export * from './pattern.ts';
export * from './peers.ts';
export * from './value.ts';
