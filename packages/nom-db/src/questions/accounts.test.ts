import { describe, expect, it } from 'vitest';
import { embeddedContracts } from '../decode/abi/index.ts';
import { addressText } from '../decode/address.ts';
import { concat, fromHex, toHex } from '../decode/bytes.ts';
import { CONTRACTS } from '../decode/contracts.ts';
import { user } from '../testkit/chain.ts';
import { ALICE, BOB, sampleLedger, TOKEN } from '../testkit/sample.ts';
import { askAccount } from './account.ts';
import { askedAddress, askedContract, askedHash, askedHeight, askedMomentum } from './ask.ts';
import { ledgerAt } from './at.ts';
import { askBlock } from './block.ts';
import { askContract, askStorage } from './contract.ts';
import { blockKey } from './keys.ts';
import { openLedger } from './ledger.ts';
import { fusedPlasma } from './plasma.ts';
import { keyText } from './state.ts';

const sample = sampleLedger();
const open = (abi = true) =>
  openLedger(sample.ledger.reader(), abi ? embeddedContracts() : undefined);
const ZNN = 'zts1znnxxxxxxxxxxxxx9z4ulx';

describe('askAccount', () => {
  it('tells chain, balances, plasma and what waits to be received', async () => {
    const bob = await askAccount(await open(), BOB);
    expect(bob).toMatchObject({
      address: addressText(BOB),
      contract: null,
      accountHeight: 3,
      frontierHash: toHex(sample.call.hash),
      balances: [{ tokenStandard: ZNN, balance: '330', token: { symbol: 'ZNN', decimals: 8 } }],
      plasma: { qsrAmount: '0', maxPlasma: 0, usedEver: 0 },
    });
    const [sends, blocks] = [bob.unreceived, bob.blocks] as { hash: string; amount: string }[][];
    expect(sends!.map(({ amount }) => amount).sort()).toEqual(['5', '7']);
    expect(blocks!.map(({ hash }) => hash).slice(0, 2)).toEqual(
      [sample.call, sample.received].map(({ hash }) => toHex(hash)),
    );
    expect(bob.queue).toBeUndefined();
  });

  it('keeps to the numbers it is given', async () => {
    const bob = await askAccount(await open(), BOB, { blocks: 1, unreceived: 1 });
    expect([bob.blocks, bob.unreceived].map((list) => (list as []).length)).toEqual([1, 1]);
  });

  it('tells the plasma that fused QSR gives', async () => {
    const { plasma } = await askAccount(await open(), ALICE);
    expect(plasma).toEqual({ qsrAmount: '1000000000', maxPlasma: 21000, usedEver: 0 });
    // 5,000 units is the most that counts (vm/constants/plasma.go).
    expect([99999999n, 100000000n, 500000000000n, 10n ** 30n].map(fusedPlasma)).toEqual([
      0n,
      2100n,
      10500000n,
      10500000n,
    ]);
  });

  it('answers for an address without blocks, and without the ABI', async () => {
    const nobody = await askAccount(await open(), user(9).address);
    expect(nobody).toMatchObject({
      accountHeight: 0,
      frontierHash: null,
      balances: [],
      blocks: [],
    });
    const { balances } = await askAccount(await open(false), BOB);
    expect(balances).toEqual([{ tokenStandard: ZNN, balance: '330', token: null }]);
  });

  it('goes back: each height has its balances and its unreceived sends', async () => {
    const ledger = await open();
    const told = [];
    for (let height = 1n; height <= 5n; height++) {
      const bob = await askAccount(await ledgerAt(ledger, height), BOB);
      const [balance] = bob.balances as { balance: string }[];
      told.push([balance!.balance, (bob.unreceived as []).length, bob.accountHeight]);
    }
    expect(told).toEqual([
      ['50', 0, 1],
      ['50', 1, 1],
      ['330', 0, 3],
      ['330', 1, 3],
      ['330', 2, 3],
    ]);
  });
});

describe('askBlock', () => {
  it('tells confirmation, token, call and the paired block', async () => {
    expect(await askBlock(await open(), sample.call.hash)).toMatchObject({
      type: 'userSend',
      call: { contract: 'token', method: 'Burn', inputs: {} },
      token: { symbol: 'ZNN', totalSupply: '1050' },
      confirmationDetail: {
        numConfirmations: 3,
        momentumHeight: 3,
        momentumHash: toHex(sample.ledger.momentums[2]!.hash),
        momentumTimestamp: 1000000030,
      },
      pairedAccountBlock: {
        hash: toHex(sample.run.hash),
        type: 'contractReceive',
        result: 'success',
        descendantBlocks: [{ type: 'contractSend', amount: '5' }],
        token: null,
        pairedAccountBlock: null,
      },
    });
  });

  it('pairs a receive with its send, and a fresh send with nothing', async () => {
    const ledger = await open();
    const { pairedAccountBlock } = await askBlock(ledger, sample.received.hash);
    expect(pairedAccountBlock).toMatchObject({ hash: toHex(sample.sent.hash) });
    expect((await askBlock(ledger, sample.last.hash)).pairedAccountBlock).toBeNull();
    const then = await ledgerAt(ledger, 2n);
    expect((await askBlock(then, sample.sent.hash)).pairedAccountBlock).toBeNull();
  });

  it('does not know a hash that no momentum confirmed, or not yet', async () => {
    const ledger = await open();
    await expect(askBlock(ledger, new Uint8Array(32))).rejects.toMatchObject({ code: 'not-found' });
    const then = await ledgerAt(ledger, 4n);
    await expect(askBlock(then, sample.last.hash)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('askContract', () => {
  it('tells queue, balances and variables, and lists the storage', async () => {
    const ledger = await open();
    expect(await askContract(ledger, 'token')).toMatchObject({
      address: CONTRACTS.token,
      accountHeight: 3,
      balances: [{ balance: '15' }],
      queue: { size: 1, consumed: 1, next: null },
      variables: { tokenInfo: 1, lastUpdate: 1 },
    });
    const rows = [];
    for await (const row of askStorage(ledger, 'token')) rows.push(row);
    expect(rows).toMatchObject([
      { space: 'token.tokenInfo', key: { tokenStandard: ZNN }, value: { tokenSymbol: 'ZNN' } },
      { space: 'token.lastUpdate', key: {}, value: { height: 0 } },
    ]);
  });

  it('shows the next send in the queue while it waits', async () => {
    const { queue } = await askContract(await ledgerAt(await open(), 3n), 'token');
    expect(queue).toEqual({ size: 1, consumed: 0, next: toHex(sample.call.hash) });
  });
});

describe('a value that cannot be read', () => {
  it('is an error that names the record and the byte', async () => {
    const { ledger, sent } = sampleLedger();
    const key = concat([Uint8Array.of(0x55), blockKey(ALICE, sent.height)]);
    ledger.stored.set(keyText(key), fromHex('00ff'));
    const answer = askBlock(await openLedger(ledger.reader()), sent.hash);
    await expect(answer).rejects.toThrow(/^block 2 of account 00[0-9a-f]{38}, byte 0: /);
    ledger.stored.set(keyText(key), fromHex('01ff'));
    const other = askBlock(await openLedger(ledger.reader()), sent.hash);
    await expect(other).rejects.toThrow(/^value of state key 03[0-9a-f]+, byte 0: marker byte/);
  });
});

describe('what is asked for', () => {
  it('is read as height, hash, address or name', () => {
    expect(askedMomentum('12')).toEqual({ height: 12n });
    expect(askedMomentum(`0X${'ab'.repeat(32)}`)).toEqual({ hash: askedHash('ab'.repeat(32)) });
    expect(askedMomentum('ab'.repeat(32))).toEqual({ hash: askedHash('AB'.repeat(32)) });
    expect(askedAddress('token')).toEqual(TOKEN);
    expect(askedAddress(addressText(BOB))).toEqual(BOB);
    expect(askedContract(CONTRACTS.bridge)).toBe('bridge');
  });

  it.each([
    [() => askedHeight('-1'), '"-1" is not a height'],
    [() => askedMomentum('0x12'), '"0x12" is not a hash'],
    [() => askedMomentum('1,000'), '"1,000" is not a height'],
    [() => askedHash('12'), '"12" is not a hash'],
    [() => askedAddress('z1nobody'), 'z1nobody'],
    [() => askedContract('tokens'), '"tokens" is no embedded contract; these are: plasma, '],
  ])('is refused otherwise, with what was expected', (ask, reason) => {
    expect(ask).toThrow(reason);
    expect(ask).toThrow(expect.objectContaining({ code: 'bad-argument' }));
  });
});
