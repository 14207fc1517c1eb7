import type { ContractTable } from '../types.ts';

/** Htlc contract; mirrors `ABIHtlc`. */
export const htlc: ContractTable = {
  calls: [
    'Create(address hashLocked, int64 expirationTime, uint8 hashType, uint8 keyMaxSize, bytes hashLock)',
    'Reclaim(hash id)',
    'Unlock(hash id, bytes preimage)',
    'DenyProxyUnlock()',
    'AllowProxyUnlock()',
  ],
  storage: [
    [
      'htlcInfo',
      '01 hash:id',
      'address timeLocked, address hashLocked, tokenStandard tokenStandard, uint256 amount, int64 expirationTime, uint8 hashType, uint8 keyMaxSize, bytes hashLock',
    ],
    ['htlcProxyUnlockInfo', '02 address:address', 'bool allowed'],
  ],
};
