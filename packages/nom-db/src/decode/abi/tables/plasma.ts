import type { ContractTable } from '../types.ts';

/** Plasma contract; mirrors `ABIPlasma`. */
export const plasma: ContractTable = {
  calls: ['Fuse(address address)', 'CancelFuse(hash id)'],
  storage: [
    [
      'fusionInfo',
      '01 address:owner hash:id',
      'uint256 amount, uint64 expirationHeight, address beneficiary',
    ],
    ['fusedAmount', '02 address:beneficiary', 'uint256 amount'],
  ],
};
