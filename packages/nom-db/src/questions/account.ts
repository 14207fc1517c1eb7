import { addressText, isContractAddress, tokenText } from '../decode/address.ts';
import { bigEndian, toHex, uint64Bytes } from '../decode/bytes.ts';
import { contractAt } from '../decode/contracts.ts';
import { type Json, type JsonObject, numberJson } from '../decode/json.ts';
import { readAccountHeader } from '../decode/ledger.ts';
import { confirmedBlock } from './block.ts';
import { QuestionError } from './errors.ts';
import { accountKey, mailboxKey } from './keys.ts';
import type { Ledger } from './ledger.ts';
import { plasmaKeys, plasmaOf } from './plasma.ts';
import { accountFrontier, blockAt, blockByHash, counter } from './records.ts';
import { TOKEN_KEYS, tokenInfo } from './tokens.ts';
import { blockJson } from './views.ts';

/** How much of an account to show. */
export interface AccountOptions {
  /** Newest blocks of the chain to include; 25 when not given. */
  readonly blocks?: number;
  /** Unreceived sends to include; 500 when not given, as many as the node looks at. */
  readonly unreceived?: number;
}

/**
 * An account: the height of its chain, balances, sends it has not received, plasma and its newest
 * blocks, newest first; for a contract also its queue of sends. An address without any of these
 * gives an answer with height 0, as the node does.
 */
export async function askAccount(
  ledger: Ledger,
  address: Uint8Array,
  { blocks = 25, unreceived = 500 }: AccountOptions = {},
): Promise<JsonObject> {
  const text = addressText(address);
  const frontier = await accountFrontier(ledger, address);
  const height = frontier?.height ?? 0n;
  const chain: JsonObject[] = [];
  for (let at = height; at > 0n && chain.length < blocks; at--) {
    const block = await blockAt(ledger, address, at);
    if (!block) throw new QuestionError('incomplete', `block ${at} of ${text} is missing`);
    chain.push(blockJson(block, ledger.contracts));
  }
  return {
    address: text,
    contract: contractAt(text) ?? null,
    accountHeight: numberJson(height),
    frontierHash: frontier ? toHex(frontier.hash) : null,
    balances: await balancesOf(ledger, address),
    plasma: await plasmaOf(ledger, address),
    unreceived: await unreceivedBy(ledger, address, unreceived),
    ...(isContractAddress(address) ? { queue: await queueOf(ledger, address) } : {}),
    blocks: chain,
  };
}

/** State keys that `askAccount` reads, as prefixes for `ledgerAt`. */
export function accountKeys(address: Uint8Array): Uint8Array[] {
  const own = [0, 3, 7].map((part) => accountKey(address, Uint8Array.of(part)));
  const mailbox = [5, 7].map((part) => mailboxKey(address, Uint8Array.of(part)));
  return [...own, ...mailbox, ...plasmaKeys(address), ...TOKEN_KEYS];
}

/** Balances in token order: token standard, amount in the smallest unit, and the token itself. */
export async function balancesOf(ledger: Ledger, address: Uint8Array): Promise<JsonObject[]> {
  const balances: JsonObject[] = [];
  const prefix = accountKey(address, Uint8Array.of(3));
  for await (const batch of ledger.state.iterate(prefix))
    for (const { key, value } of batch) {
      const token = key.subarray(prefix.length);
      balances.push({
        tokenStandard: tokenText(token),
        balance: bigEndian(value).toString(),
        token: await tokenInfo(ledger, token),
      });
    }
  return balances;
}

/** Sends to the address that wait to be received, by hash; mirrors `GetUnreceivedBlocksByAddress`. */
export async function unreceivedBy(
  ledger: Ledger,
  address: Uint8Array,
  limit: number,
): Promise<JsonObject[]> {
  const sends: JsonObject[] = [];
  const prefix = mailboxKey(address, Uint8Array.of(5));
  for await (const batch of ledger.state.iterate(prefix))
    for (const { key } of batch) {
      if (sends.length >= limit) return sends;
      const hash = key.subarray(prefix.length);
      const block = await blockByHash(ledger, hash);
      if (!block) throw new QuestionError('incomplete', `send ${toHex(hash)} is missing`);
      sends.push(await confirmedBlock(ledger, block));
    }
  return sends;
}

/** A contract's queue: sends that arrived, sends it received, and the one it receives next. */
export async function queueOf(ledger: Ledger, address: Uint8Array): Promise<JsonObject> {
  const size = await counter(ledger, mailboxKey(address, Uint8Array.of(7)));
  const consumed = await counter(ledger, accountKey(address, Uint8Array.of(7)));
  const next = mailboxKey(address, Uint8Array.of(8), uint64Bytes(consumed + 1n));
  const bytes = size > consumed ? await ledger.state.get(next) : undefined;
  const hash: Json = bytes ? toHex(readAccountHeader(bytes).hashHeight.hash) : null;
  return { size: numberJson(size), consumed: numberJson(consumed), next: hash };
}
