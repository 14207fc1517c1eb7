import type { ContractTable } from '../types.ts';

/** Sentinel contract; mirrors `ABISentinel`. */
export const sentinel: ContractTable = {
  calls: ['DepositQsr()', 'WithdrawQsr()', 'Register()', 'Revoke()', 'Update()', 'CollectReward()'],
  storage: [
    [
      'sentinelInfo',
      '01 address:owner',
      'address owner, int64 registrationTimestamp, int64 revokeTimestamp, uint256 znnAmount, uint256 qsrAmount',
    ],
  ],
};
