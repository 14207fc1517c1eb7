import type { ContractTable } from '../types.ts';

/** Liquidity contract; mirrors `ABILiquidity`. */
export const liquidity: ContractTable = {
  calls: [
    'Update()',
    'Donate()',
    'Fund(uint256 znnReward, uint256 qsrReward)',
    'BurnZnn(uint256 burnAmount)',
    'SetTokenTuple(string[] tokenStandards, uint32[] znnPercentages, uint32[] qsrPercentages, uint256[] minAmounts)',
    'NominateGuardians(address[] guardians)',
    'ProposeAdministrator(address address)',
    'Emergency()',
    'SetIsHalted(bool isHalted)',
    'LiquidityStake(int64 durationInSec)',
    'CancelLiquidityStake(hash id)',
    'UnlockLiquidityStakeEntries()',
    'SetAdditionalReward(uint256 znnReward, uint256 qsrReward)',
    'CollectReward()',
    'ChangeAdministrator(address administrator)',
  ],
  storage: [
    [
      'liquidityInfo',
      '01',
      'address administrator, bool isHalted, uint256 znnReward, uint256 qsrReward, bytes[] tokenTuples',
    ],
    [
      'liquidityStakeEntry',
      '02 address:stakeAddress hash:id',
      'uint256 amount, tokenStandard tokenStandard, uint256 weightedAmount, int64 startTime, int64 revokeTime, int64 expirationTime',
    ],
  ],
  packed: {
    tokenTuples:
      'string tokenStandard, uint32 znnPercentage, uint32 qsrPercentage, uint256 minAmount',
  },
};
