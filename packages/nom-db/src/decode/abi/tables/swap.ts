import type { ContractTable } from '../types.ts';

/** Swap contract; mirrors `ABISwap`. Its keys are bare hashes, without a prefix byte. */
export const swap: ContractTable = {
  calls: ['RetrieveAssets(string publicKey, string signature)'],
  storage: [['swapEntry', 'hash:keyIdHash', 'uint256 znn, uint256 qsr']],
};
