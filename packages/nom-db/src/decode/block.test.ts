import { describe, expect, it } from 'vitest';
import { accountBlockHash, momentumHash } from '../hash/index.ts';
import { encodeMessage, hex } from '../testkit/encode.ts';
import { parseAddress, parseToken } from './address.ts';
import { ACCOUNT_BLOCK, type AccountBlock, isSend, previousOf, readAccountBlock } from './block.ts';
import { toHex } from './bytes.ts';
import { messageJson } from './json.ts';
import type { Momentum } from './momentum.ts';

const ZERO = new Uint8Array(32);

// The user send and the receive that pairs with it, from vm/embedded/tests/rpc_ledger_test.go.
const SEND: AccountBlock = {
  version: 1n,
  chainIdentifier: 100n,
  blockType: 2n,
  hash: hex('6e9bf5f7512931a4b74d3d1dd20b0f8105a006b1ae059e1535f935e283f2a66c'),
  previousHash: hex('598fa623dd308bec7163bb375aa7546ec4aced3b71a1c9278709903e69280dbd'),
  height: 2n,
  momentumAcknowledged: {
    hash: hex('0385d849ee33b94c8783288c148e3ae741c2ecec98b08b3f59d6bcc219168fe5'),
    height: 1n,
  },
  address: parseAddress('z1qzal6c5s9rjnnxd2z7dvdhjxpmmj4fmw56a0mz'),
  toAddress: parseAddress('z1qr4pexnnfaexqqz8nscjjcsajy5hdqfkgadvwx'),
  amount: 10000000000n,
  tokenStandard: parseToken('zts1znnxxxxxxxxxxxxx9z4ulx'),
  fromBlockHash: ZERO,
  descendantBlocks: [],
  data: new Uint8Array(),
  fusedPlasma: 21000n,
  difficulty: 0n,
  nonce: new Uint8Array(8),
  basePlasma: 21000n,
  usedPlasma: 21000n,
  changesHash: hex('d3e45796519a8312b6c50f32e49fec272b6ad13f343f1a87dd15f1672059e570'),
  publicKey: hex('198ca7efb3974cbdf5ccf6c30427bf78a8abf95085de1bfe2f188e505dd77096'),
  signature: new Uint8Array(),
};
const RECEIVE: AccountBlock = {
  ...SEND,
  blockType: 3n,
  hash: hex('f845e19928c2452b96c88ff49b60d5e3fa7632a86006a951f80fe8a22dbeb810'),
  previousHash: hex('57b6b7c6edb82b38ec4c992d99c84bf8016f03bf0727ff9daa811d2e862fa77a'),
  momentumAcknowledged: {
    hash: hex('ea202e600eb999ad1bb46788a46c9bebc7c6795c772cbb1f5a262a29a77da740'),
    height: 2n,
  },
  address: SEND.toAddress,
  toAddress: new Uint8Array(20),
  amount: 0n,
  tokenStandard: new Uint8Array(10),
  fromBlockHash: SEND.hash,
};

describe('account blocks', () => {
  it('hash as the node hashes them', () => {
    expect(toHex(accountBlockHash(SEND))).toBe(toHex(SEND.hash));
    expect(toHex(accountBlockHash(RECEIVE))).toBe(toHex(RECEIVE.hash));
  });

  it('hash over every field but plasma used, changes, key and signature', () => {
    const other = { usedPlasma: 1n, basePlasma: 1n, changesHash: ZERO, publicKey: ZERO };
    expect(toHex(accountBlockHash({ ...SEND, ...other }))).toBe(toHex(SEND.hash));
    for (const change of [{ amount: 1n }, { data: hex('00') }, { descendantBlocks: [RECEIVE] }])
      expect(toHex(accountBlockHash({ ...SEND, ...change }))).not.toBe(toHex(SEND.hash));
  });

  it('come back from their stored bytes and print as the JSON-RPC prints them', () => {
    const read = readAccountBlock(encodeMessage(ACCOUNT_BLOCK, SEND));
    expect(read).toEqual(SEND);
    expect(messageJson(ACCOUNT_BLOCK, read)).toMatchObject({
      blockType: 2,
      momentumAcknowledged: { hash: toHex(SEND.momentumAcknowledged.hash), height: 1 },
      address: 'z1qzal6c5s9rjnnxd2z7dvdhjxpmmj4fmw56a0mz',
      amount: '10000000000',
      tokenStandard: 'zts1znnxxxxxxxxxxxxx9z4ulx',
      descendantBlocks: [],
      data: '',
      nonce: '0000000000000000',
      usedPlasma: 21000,
      publicKey: 'GYyn77OXTL31zPbDBCe/eKir+VCF3hv+LxiOUF3XcJY=',
      signature: null,
    });
  });

  it('tell sends from receives and skip descendants to the previous version', () => {
    expect([SEND, RECEIVE].map(isSend)).toEqual([true, false]);
    expect(previousOf(SEND)).toEqual({ hash: SEND.previousHash, height: 1n });
    const parent = { ...RECEIVE, height: 3n, descendantBlocks: [SEND] };
    expect(previousOf(parent)).toEqual({ hash: SEND.previousHash, height: 1n });
  });
});

describe('momentums', () => {
  const momentum: Momentum = {
    version: 1n,
    chainIdentifier: 100n,
    hash: ZERO,
    previousHash: ZERO,
    height: 1n,
    timestamp: 1000000000n,
    data: new Uint8Array(),
    content: [],
    changesHash: ZERO,
    publicKey: new Uint8Array(),
    signature: new Uint8Array(),
  };

  it('hash over everything but key and signature', () => {
    const hash = toHex(momentumHash(momentum));
    expect(toHex(momentumHash({ ...momentum, publicKey: ZERO, signature: ZERO }))).toBe(hash);
    const header = { address: SEND.address, hashHeight: { hash: SEND.hash, height: 2n } };
    const changed = [
      { changesHash: SEND.hash },
      { content: [header] },
      { data: hex('00') },
      { timestamp: 1n },
      { previousHash: SEND.hash },
      { height: 2n },
    ].map((change) => toHex(momentumHash({ ...momentum, ...change })));
    expect(new Set([hash, ...changed]).size).toBe(7);
  });
});
