import type { ContractTable } from '../types.ts';

/** Spork contract; mirrors `ABISpork`. */
export const spork: ContractTable = {
  calls: ['CreateSpork(string name, string description)', 'ActivateSpork(hash id)'],
  storage: [
    [
      'sporkInfo',
      '01 hash:id',
      'hash id, string name, string description, bool activated, uint64 enforcementHeight',
    ],
  ],
};
