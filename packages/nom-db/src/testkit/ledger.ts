import { isContractAddress } from '../decode/address.ts';
import { ACCOUNT_BLOCK, type AccountBlock, isSend } from '../decode/block.ts';
import { bigBytes, bigEndian, concat, fromHex, uint64Bytes } from '../decode/bytes.ts';
import {
  ACCOUNT_HEADER,
  type AccountHeader,
  HASH_HEIGHT,
  type HashHeight,
} from '../decode/ledger.ts';
import type { Momentum } from '../decode/momentum.ts';
import { accountBlockHash } from '../hash/index.ts';
import {
  accountKey,
  blockHeaderKey,
  blockKey,
  confirmationKey,
  mailboxKey,
  storageKey,
} from '../questions/keys.ts';
import { keyText } from '../questions/state.ts';
import { signed, TestChain, user } from './chain.ts';
import { encodeMessage } from './encode.ts';

export const ZNN = fromHex('14e66318c6318c6318c6');
const ONE = uint64Bytes(1);
const byte = (value: number) => Uint8Array.of(value);
/** A block with nothing in it, version 1. */
export const EMPTY_BLOCK: AccountBlock = {
  version: 1n,
  chainIdentifier: 100n,
  blockType: 1n,
  hash: new Uint8Array(32),
  previousHash: new Uint8Array(32),
  height: 1n,
  momentumAcknowledged: { hash: new Uint8Array(32), height: 0n },
  address: new Uint8Array(20),
  toAddress: new Uint8Array(20),
  amount: 0n,
  tokenStandard: new Uint8Array(10),
  fromBlockHash: new Uint8Array(32),
  descendantBlocks: [],
  data: new Uint8Array(),
  fusedPlasma: 0n,
  difficulty: 0n,
  nonce: new Uint8Array(8),
  basePlasma: 0n,
  usedPlasma: 0n,
  changesHash: new Uint8Array(32),
  publicKey: new Uint8Array(),
  signature: new Uint8Array(),
};
type Storage = readonly (readonly [key: Uint8Array, value: Uint8Array])[];

/** A ledger with accounts in memory: blocks are made, then confirmed by a momentum. */
export class TestLedger extends TestChain {
  #changes = new Map<string, readonly [Uint8Array, Uint8Array | undefined]>();
  #content: AccountHeader[] = [];
  #heads = new Map<string, HashHeight>();

  #put(key: Uint8Array, value: Uint8Array | undefined): void {
    this.#changes.set(keyText(key), [key, value]);
  }

  #now(key: Uint8Array): Uint8Array | undefined {
    const change = this.#changes.get(keyText(key));
    return change ? change[1] : this.get(key);
  }

  /** The genesis block of an address, with a ZNN balance and contract storage. */
  open(address: Uint8Array, znn: bigint, storage: Storage = []): AccountBlock {
    this.#balance(address, ZNN, znn);
    for (const [key, value] of storage) this.#put(storageKey(address, key), value);
    return this.#place({ ...EMPTY_BLOCK, address });
  }

  /** A signed send of a user. */
  send(
    from: number,
    toAddress: Uint8Array,
    amount = 0n,
    data: Uint8Array = EMPTY_BLOCK.data,
  ): AccountBlock {
    const { address } = user(from);
    this.#balance(address, ZNN, -amount);
    const sent = {
      ...EMPTY_BLOCK,
      blockType: 2n,
      address,
      toAddress,
      amount,
      tokenStandard: ZNN,
      data,
    };
    return this.#place(sent, user(from).secret);
  }

  /** A signed receive of a user. */
  receive(by: number, send: AccountBlock): AccountBlock {
    const { address, secret } = user(by);
    this.#balance(address, send.tokenStandard, send.amount);
    this.#put(accountKey(address, byte(6), send.hash), ONE);
    return this.#place(
      { ...EMPTY_BLOCK, blockType: 3n, address, fromBlockHash: send.hash },
      secret,
    );
  }

  /** A contract's receive of a send with what it stores and sends. */
  run(send: AccountBlock, storage: Storage, sends: readonly (readonly [Uint8Array, bigint])[]) {
    const address = send.toAddress;
    this.#balance(address, send.tokenStandard, send.amount);
    for (const [key, value] of storage) this.#put(storageKey(address, key), value);
    this.#count(accountKey(address, byte(7)));
    const descendantBlocks = sends.map(([toAddress, amount]) => {
      this.#balance(address, ZNN, -amount);
      const sent = {
        ...EMPTY_BLOCK,
        blockType: 4n,
        address,
        toAddress,
        amount,
        tokenStandard: ZNN,
      };
      return this.#place(sent);
    });
    const receive = { ...EMPTY_BLOCK, blockType: 5n, address, fromBlockHash: send.hash, data: ONE };
    return this.#place({ ...receive, descendantBlocks });
  }

  /** Adds a momentum with the blocks made since the last one. */
  confirm(): Momentum {
    const content = this.#content.splice(0);
    const changes = [...this.#changes.values()];
    this.#changes.clear();
    return this.add(changes, content);
  }

  #balance(address: Uint8Array, token: Uint8Array, add: bigint): void {
    const key = accountKey(address, byte(3), token);
    const balance = bigEndian(this.#now(key) ?? new Uint8Array()) + add;
    this.#put(key, bigBytes(balance));
    if (keyText(token) === keyText(ZNN)) this.#put(concat([byte(8), address]), bigBytes(balance));
  }

  #count(key: Uint8Array): bigint {
    const value = bigEndian(this.#now(key) ?? new Uint8Array()) + 1n;
    this.#put(key, uint64Bytes(value));
    return value;
  }

  /** Puts a block on its chain and into the mailboxes; mirrors `AddAccountBlockTransaction`. */
  #place(open: AccountBlock, secret?: Uint8Array): AccountBlock {
    const { address } = open;
    const head = this.#heads.get(keyText(address));
    const height = (head?.height ?? 0n) + 1n;
    const previousHash = head?.hash ?? open.previousHash;
    const whole = { ...open, height, previousHash };
    const hash = accountBlockHash(whole);
    const block = { ...whole, hash, ...(secret ? signed(secret, hash) : {}) };
    const header = { address, hashHeight: { hash, height } };
    const headerBytes = encodeMessage(ACCOUNT_HEADER, header);
    this.#heads.set(keyText(address), { hash, height });
    this.#put(accountKey(address, byte(0)), encodeMessage(HASH_HEIGHT, { hash, height }));
    this.#put(accountKey(address, byte(1), hash), uint64Bytes(height));
    this.#put(blockKey(address, height), encodeMessage(ACCOUNT_BLOCK, block));
    this.#put(confirmationKey(hash), uint64Bytes(this.frontier.height + 1n));
    this.#put(blockHeaderKey(hash), headerBytes);
    if (isSend(block)) {
      const to = block.toAddress;
      for (const mark of [4, 5]) this.#put(mailboxKey(to, byte(mark), hash), ONE);
      if (isContractAddress(to)) {
        const position = this.#count(mailboxKey(to, byte(7)));
        this.#put(mailboxKey(to, byte(8), uint64Bytes(position)), headerBytes);
      }
    } else if (block.blockType !== 1n) {
      const sender = this.#now(blockHeaderKey(block.fromBlockHash))!.subarray(4, 24);
      this.#put(mailboxKey(sender, byte(6), block.fromBlockHash), headerBytes);
      this.#put(mailboxKey(address, byte(5), block.fromBlockHash), undefined);
    }
    this.#content.push(header);
    return block;
  }
}
