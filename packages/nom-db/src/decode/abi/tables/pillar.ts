import type { ContractTable } from '../types.ts';

/** Pillar contract; mirrors `ABIPillars`. The epoch in a key is little-endian. */
export const pillar: ContractTable = {
  calls: [
    'Update()',
    'Register(string name, address producerAddress, address rewardAddress, uint8 giveBlockRewardPercentage, uint8 giveDelegateRewardPercentage)',
    'RegisterLegacy(string name, address producerAddress, address rewardAddress, uint8 giveBlockRewardPercentage, uint8 giveDelegateRewardPercentage, string publicKey, string signature)',
    'UpdatePillar(string name, address producerAddress, address rewardAddress, uint8 giveBlockRewardPercentage, uint8 giveDelegateRewardPercentage)',
    'DepositQsr()',
    'WithdrawQsr()',
    'Revoke(string name)',
    'Delegate(string name)',
    'Undelegate()',
    'CollectReward()',
  ],
  storage: [
    [
      'pillarInfo',
      '01 hash:nameHash',
      'string name, address blockProducingAddress, address rewardWithdrawAddress, address stakeAddress, uint256 amount, int64 registrationTime, int64 revokeTime, uint8 giveBlockRewardPercentage, uint8 giveDelegateRewardPercentage, uint8 pillarType',
    ],
    ['producingPillarName', '02 address:producing', 'string name'],
    ['LegacyPillarEntry', '03 hash:keyIdHash', 'uint8 pillarCount'],
    ['delegationInfo', '04 address:backer', 'string name'],
    [
      'pillarEpochHistory',
      '05 le64:epoch text:name',
      'uint8 giveBlockRewardPercentage, uint8 giveDelegateRewardPercentage, int32 producedBlockNum, int32 expectedBlockNum, uint256 weight',
    ],
  ],
};
