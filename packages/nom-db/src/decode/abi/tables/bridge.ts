import type { ContractTable } from '../types.ts';

/**
 * Bridge contract; mirrors `ABIBridge`. A wrap request's key holds 2⁶³−1 less its creation height,
 * in decimal digits, so that the newest request comes first.
 */
export const bridge: ContractTable = {
  calls: [
    'WrapToken(uint32 networkClass, uint32 chainId, string toAddress)',
    'UpdateWrapRequest(hash id, string signature)',
    'SetNetwork(uint32 networkClass, uint32 chainId, string name, string contractAddress, string metadata)',
    'RemoveNetwork(uint32 networkClass, uint32 chainId)',
    'SetTokenPair(uint32 networkClass, uint32 chainId, tokenStandard tokenStandard, string tokenAddress, bool bridgeable, bool redeemable, bool owned, uint256 minAmount, uint32 feePercentage, uint32 redeemDelay, string metadata)',
    'SetNetworkMetadata(uint32 networkClass, uint32 chainId, string metadata)',
    'RemoveTokenPair(uint32 networkClass, uint32 chainId, tokenStandard tokenStandard, string tokenAddress)',
    'Halt(string signature)',
    'Unhalt()',
    'Emergency()',
    'ChangeTssECDSAPubKey(string pubKey, string oldPubKeySignature, string newPubKeySignature)',
    'ChangeAdministrator(address administrator)',
    'ProposeAdministrator(address address)',
    'SetAllowKeyGen(bool allowKeyGen)',
    'SetRedeemDelay(uint64 redeemDelay)',
    'SetBridgeMetadata(string metadata)',
    'UnwrapToken(uint32 networkClass, uint32 chainId, hash transactionHash, uint32 logIndex, address toAddress, string tokenAddress, uint256 amount, string signature)',
    'RevokeUnwrapRequest(hash transactionHash, uint32 logIndex)',
    'Redeem(hash transactionHash, uint32 logIndex)',
    'NominateGuardians(address[] guardians)',
    'SetOrchestratorInfo(uint64 windowSize, uint32 keyGenThreshold, uint32 confirmationsToFinality, uint32 estimatedMomentumTime)',
  ],
  storage: [
    [
      'wrapRequest',
      '01 decimal:heightBelowMax hash:id',
      'uint32 networkClass, uint32 chainId, string toAddress, tokenStandard tokenStandard, string tokenAddress, uint256 amount, uint256 fee, string signature, uint64 creationMomentumHeight',
    ],
    [
      'unwrapRequest',
      '02 hash:transactionHash u32:logIndex',
      'uint64 registrationMomentumHeight, uint32 networkClass, uint32 chainId, address toAddress, string tokenAddress, tokenStandard tokenStandard, uint256 amount, string signature, uint8 redeemed, uint8 revoked',
    ],
    [
      'bridgeInfo',
      '03',
      'address administrator, string compressedTssECDSAPubKey, string decompressedTssECDSAPubKey, bool allowKeyGen, bool halted, uint64 unhaltedAt, uint64 unhaltDurationInMomentums, uint64 tssNonce, string metadata',
    ],
    [
      'orchestratorInfo',
      '04',
      'uint64 windowSize, uint32 keyGenThreshold, uint32 confirmationsToFinality, uint32 estimatedMomentumTime, uint64 allowKeyGenHeight',
    ],
    [
      'networkInfo',
      '05 u32:networkClass u32:chainId',
      'uint32 networkClass, uint32 id, string name, string contractAddress, string metadata, bytes[] tokenPairs',
    ],
    ['requestPair', '06 hash:id', 'uint64 creationMomentumHeight'],
    ['feeTokenPair', '07 token:tokenStandard', 'uint256 accumulatedFee'],
  ],
  packed: {
    tokenPairs:
      'tokenStandard tokenStandard, string tokenAddress, bool bridgeable, bool redeemable, bool owned, uint256 minAmount, uint32 feePercentage, uint32 redeemDelay, string metadata',
  },
};
