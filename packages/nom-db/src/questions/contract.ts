import { parseAddress } from '../decode/address.ts';
import { toHex } from '../decode/bytes.ts';
import { CONTRACTS, type ContractName } from '../decode/contracts.ts';
import type { DecodedEntry } from '../decode/decoded.ts';
import { decodeState } from '../decode/entry.ts';
import { type JsonObject, numberJson } from '../decode/json.ts';
import { accountKeys, balancesOf, queueOf } from './account.ts';
import { storageKey } from './keys.ts';
import type { Ledger } from './ledger.ts';
import type { Progress } from './progress.ts';
import { accountFrontier } from './records.ts';

/** An embedded contract: address, height of its chain, balances, queue, storage keys by variable. */
export async function askContract(
  ledger: Ledger,
  name: ContractName,
  progress: Progress = {},
): Promise<JsonObject> {
  const address = parseAddress(CONTRACTS[name]);
  const frontier = await accountFrontier(ledger, address);
  const variables: Record<string, number> = {};
  for await (const { space } of askStorage(ledger, name, progress)) {
    const variable = space.slice(space.indexOf('.') + 1);
    variables[variable] = (variables[variable] ?? 0) + 1;
  }
  return {
    name,
    address: CONTRACTS[name],
    accountHeight: numberJson(frontier?.height ?? 0n),
    frontierHash: frontier ? toHex(frontier.hash) : null,
    balances: await balancesOf(ledger, address),
    queue: await queueOf(ledger, address),
    variables,
  };
}

/** State keys that `askContract` and `askStorage` read, as prefixes for `ledgerAt`. */
export function contractKeys(name: ContractName): Uint8Array[] {
  const address = parseAddress(CONTRACTS[name]);
  return [storageKey(address, new Uint8Array()), ...accountKeys(address)];
}

/**
 * The storage of an embedded contract in key order, decoded. Keys that no variable of the contract
 * has are listed too, with `space` `storage` and their bytes in hex.
 */
export async function* askStorage(
  ledger: Ledger,
  name: ContractName,
  { onProgress, signal }: Progress = {},
): AsyncGenerator<DecodedEntry> {
  const prefix = storageKey(parseAddress(CONTRACTS[name]), new Uint8Array());
  let done = 0;
  for await (const batch of ledger.state.iterate(prefix)) {
    signal?.throwIfAborted();
    for (const { key, value } of batch) yield decodeState(key, value, ledger.contracts);
    done += batch.length;
    onProgress?.({ done });
  }
}
