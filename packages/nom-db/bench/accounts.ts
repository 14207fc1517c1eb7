import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { ACCOUNT_BLOCK, type AccountBlock } from '../src/decode/block.ts';
import { bigBytes, concat, uint64Bytes } from '../src/decode/bytes.ts';
import { ACCOUNT_HEADER, type AccountHeader, HASH_HEIGHT } from '../src/decode/ledger.ts';
import { accountBlockHash, addressOfKey, ledgerHash } from '../src/hash/index.ts';
import {
  accountKey,
  blockHeaderKey,
  blockKey,
  confirmationKey,
  mailboxKey,
} from '../src/questions/keys.ts';
import { encodeMessage } from '../src/testkit/encode.ts';
import { EMPTY_BLOCK, ZNN } from '../src/testkit/ledger.ts';

/** What each account starts with, in the smallest unit of ZNN. */
const START = 1_000_000_000_000n;
const ONE = uint64Bytes(1);
const byte = (value: number) => Uint8Array.of(value);

/** A made-up user of the ledger that is written. */
export interface Account {
  readonly address: Uint8Array;
  readonly publicKey: Uint8Array;
  readonly key: KeyObject;
  balance: bigint;
  head: { hash: Uint8Array; height: bigint };
  /** A send that waits for it. */
  waiting: AccountBlock | undefined;
}

/** A state key with its new and its old value; `undefined` is none. */
export type Change = {
  key: Uint8Array;
  value: Uint8Array | undefined;
  old?: Uint8Array | undefined;
};

/** The account with a number, always the same one. */
export function account(number: number): Account {
  const seed = ledgerHash(new TextEncoder().encode(`account ${number}`));
  const prefix = Buffer.from('302e020100300506032b657004220420', 'hex');
  const der = { key: Buffer.concat([prefix, seed]), format: 'der', type: 'pkcs8' } as const;
  const key = createPrivateKey(der);
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' });
  const publicKey = new Uint8Array(spki.subarray(-32));
  const head = { hash: new Uint8Array(32), height: 0n };
  const address = addressOfKey(publicKey);
  return { address, publicKey, key, balance: START, head, waiting: undefined };
}

/** A send, not yet in the account that it waits for. */
export function send(
  from: Account,
  to: Account,
  amount: bigint,
  shared: Partial<AccountBlock>,
  confirmed: bigint,
  changes: Change[],
): AccountBlock {
  const fields = { ...shared, blockType: 2n, toAddress: to.address, amount, tokenStandard: ZNN };
  const block = placed(from, fields, confirmed, changes);
  changeBalance(from, -amount, changes);
  for (const mark of [4, 5])
    changes.push({ key: mailboxKey(to.address, byte(mark), block.hash), value: ONE });
  return block;
}

/** The receive of a send. */
export function receive(
  by: Account,
  { address, amount, hash }: AccountBlock,
  shared: Partial<AccountBlock>,
  confirmed: bigint,
  changes: Change[],
): AccountBlock {
  const block = placed(by, { ...shared, blockType: 3n, fromBlockHash: hash }, confirmed, changes);
  changeBalance(by, amount, changes);
  const header = encodeMessage(ACCOUNT_HEADER, headerOf(block));
  changes.push(
    { key: mailboxKey(address, byte(6), hash), value: header },
    { key: mailboxKey(by.address, byte(5), hash), value: undefined, old: ONE },
    { key: accountKey(by.address, byte(6), hash), value: ONE },
  );
  return block;
}

/** How a momentum names a block. */
export function headerOf({ address, hash, height }: AccountBlock): AccountHeader {
  return { address, hashHeight: { hash, height } };
}

/** The next block of an account, signed, with the records that lead to it. */
function placed(
  by: Account,
  fields: Partial<AccountBlock>,
  confirmed: bigint,
  changes: Change[],
): AccountBlock {
  const { address, head } = by;
  const height = head.height + 1n;
  const open = { ...EMPTY_BLOCK, ...fields, address, height, previousHash: head.hash };
  const hash = accountBlockHash(open);
  const signature = new Uint8Array(sign(null, hash, by.key));
  const block: AccountBlock = { ...open, hash, publicKey: by.publicKey, signature };
  by.head = { hash, height };
  const old = head.height ? encodeMessage(HASH_HEIGHT, head) : undefined;
  changes.push(
    { key: accountKey(address, byte(0)), value: encodeMessage(HASH_HEIGHT, by.head), old },
    { key: accountKey(address, byte(1), hash), value: uint64Bytes(height) },
    { key: blockKey(address, height), value: encodeMessage(ACCOUNT_BLOCK, block) },
    { key: confirmationKey(hash), value: uint64Bytes(confirmed) },
    { key: blockHeaderKey(hash), value: encodeMessage(ACCOUNT_HEADER, headerOf(block)) },
  );
  return block;
}

function changeBalance(of: Account, add: bigint, changes: Change[]): void {
  const old = of.head.height > 1n ? bigBytes(of.balance) : undefined;
  of.balance += add;
  for (const key of [accountKey(of.address, byte(3), ZNN), concat([byte(8), of.address])])
    changes.push({ key, value: bigBytes(of.balance), old });
}
