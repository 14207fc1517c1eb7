import type { ContractTable } from '../types.ts';

/** Stake contract; mirrors `ABIStake`. */
export const stake: ContractTable = {
  calls: ['Stake(int64 durationInSec)', 'Cancel(hash id)', 'CollectReward()', 'Update()'],
  storage: [
    [
      'stakeInfo',
      '01 address:stakeAddress hash:id',
      'uint256 amount, uint256 weightedAmount, int64 startTime, int64 revokeTime, int64 expirationTime',
    ],
  ],
};
