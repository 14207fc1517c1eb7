/**
 * The questions: what a node's databases say. Open a ledger with `openLedger`, go to a height with
 * `ledgerAt`, then ask. Answers are plain objects that JSON can hold.
 */
export * from './account.ts';
export * from './ask.ts';
export * from './at.ts';
export * from './block.ts';
export * from './consensus.ts';
export * from './contract.ts';
export * from './databases.ts';
export * from './diff.ts';
export * from './errors.ts';
export * from './export.ts';
export * from './info.ts';
export * from './lattice.ts';
export * from './ledger.ts';
export * from './mermaid.ts';
export * from './momentums.ts';
export * from './plasma.ts';
export type { Progress } from './progress.ts';
export * from './settled.ts';
export * from './state.ts';
export * from './stats.ts';
export * from './tokens.ts';
export * from './verify/index.ts';
