import { type AccountBlock, readAccountBlock } from '../decode/block.ts';
import { toHex } from '../decode/bytes.ts';
import {
  type AccountHeader,
  type HashHeight,
  readAccountHeader,
  readHashHeight,
} from '../decode/ledger.ts';
import { type Momentum, readMomentum } from '../decode/momentum.ts';
import { readUint64 } from '../decode/value.ts';
import { QuestionError } from './errors.ts';
import {
  accountKey,
  blockHeaderKey,
  blockKey,
  confirmationKey,
  mailboxKey,
  momentumHeightKey,
  momentumKey,
} from './keys.ts';
import type { Ledger } from './ledger.ts';

/** The momentum at a height. Throws `not-found` above the ledger's version and below 1. */
export async function momentumAt(ledger: Ledger, height: bigint): Promise<Momentum> {
  const newest = ledger.version.height;
  if (height < 1n || height > newest)
    throw new QuestionError('not-found', `height ${height} is not between 1 and ${newest}`);
  const bytes = await ledger.state.get(momentumKey(height));
  if (!bytes) throw new QuestionError('incomplete', `momentum ${height} is missing`);
  return readMomentum(bytes, `momentum ${height}`);
}

/** Height of the momentum with a hash; mirrors `db.GetIdentifierByHash`. */
export async function momentumHeight(ledger: Ledger, hash: Uint8Array): Promise<bigint> {
  const bytes = await ledger.state.get(momentumHeightKey(hash));
  if (!bytes) throw new QuestionError('not-found', `no momentum has the hash ${toHex(hash)}`);
  return readUint64(bytes, 'momentum height');
}

/** Where the block with a hash stands, if it is confirmed. */
export async function headerOf(
  ledger: Ledger,
  hash: Uint8Array,
): Promise<AccountHeader | undefined> {
  const bytes = await ledger.state.get(blockHeaderKey(hash));
  return bytes && readAccountHeader(bytes);
}

/** A block of an account by height; mirrors `momentumStore.GetAccountBlockByHeight`. */
export async function blockAt(
  ledger: Ledger,
  address: Uint8Array,
  height: bigint,
): Promise<AccountBlock | undefined> {
  const bytes = await ledger.state.get(blockKey(address, height));
  return bytes && readAccountBlock(bytes, `block ${height} of account ${toHex(address)}`);
}

/** A confirmed block by hash; mirrors `momentumStore.GetAccountBlockByHash`. */
export async function blockByHash(
  ledger: Ledger,
  hash: Uint8Array,
): Promise<AccountBlock | undefined> {
  const header = await headerOf(ledger, hash);
  if (!header) return undefined;
  const block = await blockAt(ledger, header.address, header.hashHeight.height);
  if (!block) throw new QuestionError('incomplete', `block ${toHex(hash)} is missing`);
  return block;
}

/** Height of the momentum that confirmed a block; mirrors `GetBlockConfirmationHeight`. */
export async function confirmationHeight(
  ledger: Ledger,
  hash: Uint8Array,
): Promise<bigint | undefined> {
  const bytes = await ledger.state.get(confirmationKey(hash));
  return bytes && readUint64(bytes, 'confirmation');
}

/** The newest confirmed version of an account; `undefined` for an account without blocks. */
export async function accountFrontier(
  ledger: Ledger,
  address: Uint8Array,
): Promise<HashHeight | undefined> {
  const bytes = await ledger.state.get(accountKey(address, Uint8Array.of(0)));
  return bytes && readHashHeight(bytes);
}

/** The receive of a send, if it is confirmed; mirrors `GetBlockWhichReceives`. */
export async function receiveOf(
  ledger: Ledger,
  send: AccountBlock,
): Promise<AccountHeader | undefined> {
  const key = mailboxKey(send.address, Uint8Array.of(6), send.hash);
  const bytes = await ledger.state.get(key);
  return bytes && readAccountHeader(bytes);
}

/** A counter of an account store or mailbox, 0 when it was never written. */
export async function counter(ledger: Ledger, key: Uint8Array): Promise<bigint> {
  const bytes = await ledger.state.get(key);
  return bytes ? readUint64(bytes, 'counter') : 0n;
}
