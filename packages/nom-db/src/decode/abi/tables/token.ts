import type { ContractTable } from '../types.ts';

/** Token contract; mirrors `ABIToken`. */
export const token: ContractTable = {
  calls: [
    'IssueToken(string tokenName, string tokenSymbol, string tokenDomain, uint256 totalSupply, uint256 maxSupply, uint8 decimals, bool isMintable, bool isBurnable, bool isUtility)',
    'Mint(tokenStandard tokenStandard, uint256 amount, address receiveAddress)',
    'Burn()',
    'UpdateToken(tokenStandard tokenStandard, address owner, bool isMintable, bool isBurnable)',
  ],
  storage: [
    [
      'tokenInfo',
      '01 token:tokenStandard',
      'address owner, string tokenName, string tokenSymbol, string tokenDomain, uint256 totalSupply, uint256 maxSupply, uint8 decimals, bool isMintable, bool isBurnable, bool isUtility',
    ],
  ],
};
