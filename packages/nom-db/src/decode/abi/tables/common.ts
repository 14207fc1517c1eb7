import type { ContractTable } from '../types.ts';

/**
 * Storage that any contract may keep; mirrors the variables of `ABICommon` and the keys from 128
 * in `vm/embedded/definition/common.go`. The epoch in a reward history key is little-endian. The
 * shared methods stand in the table of each contract that has them.
 */
export const common: ContractTable = {
  calls: [],
  storage: [
    ['rewardDeposit', '80 address:address', 'uint256 znn, uint256 qsr'],
    ['lastUpdate', '81', 'uint64 height'],
    ['qsrDeposit', '82 address:address', 'uint256 qsr'],
    ['lastEpochUpdate', '83', 'int64 lastEpoch'],
    ['rewardDepositHistory', '84 address:address le64:epoch', 'uint256 znn, uint256 qsr'],
    ['pillarVote', '85 hash:id id20:nameHash', 'hash id, string name, uint8 vote'],
    ['votableHash', '86 hash:id', 'bool exists'],
    [
      'timeChallengeInfo',
      '87 hash:methodHash',
      'string methodName, hash paramsHash, uint64 challengeStartHeight',
    ],
    [
      'securityInfo',
      '88',
      'address[] guardians, address[] guardiansVotes, uint64 administratorDelay, uint64 softDelay',
    ],
  ],
};
