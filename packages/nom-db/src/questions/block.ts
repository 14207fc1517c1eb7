import { addressText } from '../decode/address.ts';
import { type AccountBlock, isSend } from '../decode/block.ts';
import { toHex } from '../decode/bytes.ts';
import { type Json, type JsonObject, numberJson } from '../decode/json.ts';
import { QuestionError } from './errors.ts';
import { mailboxKey } from './keys.ts';
import type { Ledger } from './ledger.ts';
import {
  blockAt,
  blockByHash,
  confirmationHeight,
  headerOf,
  momentumAt,
  receiveOf,
} from './records.ts';
import { TOKEN_KEYS, tokenInfo } from './tokens.ts';
import { blockJson } from './views.ts';

/**
 * A confirmed block with its confirmation, its token and the block it pairs with (the receive of a
 * send, the send of a receive; `null` when there is none yet); the shape of
 * `ledger.getAccountBlockByHash`, except that a genesis block pairs with nothing.
 *
 * @throws QuestionError `not-found` when no confirmed block has this hash. Blocks that no momentum
 *   confirmed yet are in the node's memory only.
 */
export async function askBlock(ledger: Ledger, hash: Uint8Array): Promise<JsonObject> {
  const block = await blockByHash(ledger, hash);
  if (!block)
    throw new QuestionError('not-found', `no confirmed block has the hash ${toHex(hash)}`);
  const paired = await pairOf(ledger, block);
  return {
    ...(await confirmedBlock(ledger, block)),
    pairedAccountBlock: paired
      ? { ...(await confirmedBlock(ledger, paired)), pairedAccountBlock: null }
      : null,
  };
}

/**
 * State keys that `askBlock` reads, as prefixes for `ledgerAt`: asked of the newest ledger, which
 * knows where the block and its pair stand.
 */
export async function blockKeys(ledger: Ledger, hash: Uint8Array): Promise<Uint8Array[]> {
  const header = await headerOf(ledger, hash);
  const received = header && mailboxKey(header.address, Uint8Array.of(6), hash);
  return received ? [received, ...TOKEN_KEYS] : [...TOKEN_KEYS];
}

/** A block with `token` and `confirmationDetail`, as the JSON-RPC prints both. */
export async function confirmedBlock(ledger: Ledger, block: AccountBlock): Promise<JsonObject> {
  return {
    ...blockJson(block, ledger.contracts),
    token: await tokenInfo(ledger, block.tokenStandard),
    confirmationDetail: await confirmationOf(ledger, block.hash),
  };
}

/** The block that pairs with another: receive of a send, send of a receive. */
export async function pairOf(
  ledger: Ledger,
  block: AccountBlock,
): Promise<AccountBlock | undefined> {
  if (!isSend(block)) return blockByHash(ledger, block.fromBlockHash);
  const header = await receiveOf(ledger, block);
  if (!header) return undefined;
  const receive = await blockAt(ledger, header.address, header.hashHeight.height);
  if (receive) return receive;
  const place = `${addressText(header.address)}, height ${header.hashHeight.height}`;
  throw new QuestionError('incomplete', `the receive at ${place} is missing`);
}

/** Which momentum confirmed a block, and how many stand on it; mirrors `addConfirmationInfo`. */
async function confirmationOf(ledger: Ledger, hash: Uint8Array): Promise<Json> {
  const height = await confirmationHeight(ledger, hash);
  if (height === undefined) return null;
  const momentum = await momentumAt(ledger, height);
  return {
    numConfirmations: numberJson(ledger.version.height - height + 1n),
    momentumHeight: numberJson(height),
    momentumHash: toHex(momentum.hash),
    momentumTimestamp: numberJson(momentum.timestamp),
  };
}
