import { parseAddress, tokenText } from '../decode/address.ts';
import { concat } from '../decode/bytes.ts';
import { CONTRACTS } from '../decode/contracts.ts';
import type { JsonObject } from '../decode/json.ts';
import { storageKey } from './keys.ts';
import type { Ledger } from './ledger.ts';

const TOKEN_CONTRACT = parseAddress(CONTRACTS.token);

/** State keys that `tokenInfo` reads, as prefixes for `ledgerAt`. */
export const TOKEN_KEYS: readonly Uint8Array[] = [storageKey(TOKEN_CONTRACT, Uint8Array.of(1))];

/** A token standard issued in the Token contract, in the shape of the JSON-RPC's `token`. */
export type TokenInfo = JsonObject;

/**
 * What the Token contract holds about a token standard; mirrors `GetTokenInfoByTs` followed by
 * `LedgerTokenInfoToRpc`. `null` for the zero standard, for one that was never issued, and when
 * the ledger was opened without the contracts' ABI. Supplies are in the smallest unit.
 */
export async function tokenInfo(ledger: Ledger, token: Uint8Array): Promise<TokenInfo | null> {
  if (!ledger.contracts || token.every((byte) => byte === 0)) return null;
  const key = concat([Uint8Array.of(1), token]);
  const bytes = await ledger.state.get(storageKey(TOKEN_CONTRACT, key));
  const value = bytes && ledger.contracts.storage(TOKEN_CONTRACT, key, bytes)?.value;
  return value ? tokenJson(value, tokenText(token)) : null;
}

/** A `tokenInfo` variable under the names that the JSON-RPC gives its fields. */
export function tokenJson(value: JsonObject, tokenStandard: string): TokenInfo {
  const { tokenName: name, tokenSymbol: symbol, tokenDomain: domain } = value;
  const { totalSupply, maxSupply, decimals, owner, isBurnable, isMintable, isUtility } = value;
  return {
    name: name!,
    symbol: symbol!,
    domain: domain!,
    totalSupply: totalSupply!,
    decimals: decimals!,
    owner: owner!,
    tokenStandard,
    maxSupply: maxSupply!,
    isBurnable: isBurnable!,
    isMintable: isMintable!,
    isUtility: isUtility!,
  };
}
