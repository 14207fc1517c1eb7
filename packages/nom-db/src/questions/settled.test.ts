import { describe, expect, it } from 'vitest';
import { embeddedContracts } from '../decode/abi/index.ts';
import { ALICE, BOB, PLASMA, sampleLedger, TOKEN } from '../testkit/sample.ts';
import { accountKeys, askAccount } from './account.ts';
import { ledgerAt } from './at.ts';
import { askBlock, blockKeys } from './block.ts';
import { askContract, askStorage, contractKeys } from './contract.ts';
import { askLattice } from './lattice.ts';
import { openLedger } from './ledger.ts';
import { askMomentum } from './momentums.ts';

const sample = sampleLedger();
const open = () => openLedger(sample.ledger.reader(), embeddedContracts());

/** Runs a question; what it throws on purpose is an answer too. */
async function outcome(ask: () => Promise<unknown>): Promise<unknown> {
  try {
    return await ask();
  } catch (error) {
    if ((error as { code?: string }).code === undefined) throw error;
    return (error as Error).message;
  }
}

describe('a ledger rebuilt only as far as a question needs', () => {
  it('answers as the ledger rebuilt in full, at every height', async () => {
    const ledger = await open();
    for (let height = 1n; height <= 5n; height++) {
      const full = await ledgerAt(ledger, height);
      const part = (only: readonly Uint8Array[]) => ledgerAt(ledger, height, { only });
      for (const address of [ALICE, BOB, TOKEN, PLASMA])
        expect(await askAccount(await part(accountKeys(address)), address)).toEqual(
          await askAccount(full, address),
        );
      for (const { hash } of [sample.sent, sample.received, sample.call, sample.run, sample.last]) {
        const then = await part(await blockKeys(ledger, hash));
        expect(await outcome(() => askBlock(then, hash))).toEqual(
          await outcome(() => askBlock(full, hash)),
        );
      }
      const token = await part(contractKeys('token'));
      expect(await askContract(token, 'token')).toEqual(await askContract(full, 'token'));
      const nothing = await part([]);
      for (let at = 1n; at <= 5n; at++) {
        const ref = { hash: sample.ledger.momentums[Number(at) - 1]!.hash };
        expect(await outcome(() => askMomentum(nothing, ref))).toEqual(
          await outcome(() => askMomentum(full, ref)),
        );
      }
      expect(await askLattice(nothing, 1n, height)).toEqual(await askLattice(full, 1n, height));
    }
  });

  it('takes less memory', async () => {
    const ledger = await open();
    const asked = { maxBytes: 1500 };
    await expect(ledgerAt(ledger, 1n, asked)).rejects.toMatchObject({ code: 'too-far' });
    const only = contractKeys('spork');
    expect((await ledgerAt(ledger, 1n, { ...asked, only })).version.height).toBe(1n);
  });

  it('never passes off a newer value: what was not rebuilt is an error', async () => {
    const then = await ledgerAt(await open(), 2n, { only: contractKeys('token') });
    await expect(askAccount(then, BOB)).rejects.toThrow('was not among those rebuilt');
    const rows = askStorage(then, 'plasma');
    await expect(rows.next()).rejects.toThrow('was not among those rebuilt');
  });
});
