import type { ContractTable } from '../types.ts';

/** Accelerator contract; mirrors `ABIAccelerator`. Its key prefixes are 12 and 13. */
export const accelerator: ContractTable = {
  calls: [
    'Update()',
    'Donate()',
    'CreateProject(string name, string description, string url, uint256 znnFundsNeeded, uint256 qsrFundsNeeded)',
    'AddPhase(hash id, string name, string description, string url, uint256 znnFundsNeeded, uint256 qsrFundsNeeded)',
    'UpdatePhase(hash id, string name, string description, string url, uint256 znnFundsNeeded, uint256 qsrFundsNeeded)',
    'VoteByName(hash id, string name, uint8 vote)',
    'VoteByProdAddress(hash id, uint8 vote)',
  ],
  storage: [
    [
      'project',
      '0c hash:id',
      'hash id, address owner, string name, string description, string url, uint256 znnFundsNeeded, uint256 qsrFundsNeeded, int64 creationTimestamp, int64 lastUpdateTimestamp, uint8 status, hash[] phaseIds',
    ],
    [
      'phase',
      '0d hash:id',
      'hash id, hash projectId, string name, string description, string url, uint256 znnFundsNeeded, uint256 qsrFundsNeeded, int64 creationTimestamp, int64 acceptedTimestamp, uint8 status',
    ],
  ],
};
