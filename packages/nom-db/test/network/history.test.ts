import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { embeddedContracts } from '../../src/decode/abi/index.ts';
import { parseAddress } from '../../src/decode/address.ts';
import { toHex } from '../../src/decode/bytes.ts';
import { CONTRACTS, type ContractName } from '../../src/decode/contracts.ts';
import { decodeEntry } from '../../src/decode/entry.ts';
import { readPatch } from '../../src/decode/patch.ts';
import type { Database } from '../../src/leveldb/index.ts';
import { openDirectory } from '../../src/node/index.ts';
import {
  accountKeys,
  askAccount,
  askConsensus,
  askContract,
  askStats,
  askStorage,
  contractKeys,
  type Ledger,
  ledgerAt,
  openLedger,
  redoKey,
  type StateView,
  verifyLedger,
} from '../../src/questions/index.ts';
import { NETWORK } from './recorded.ts';

const databases: { nom: Database; consensus: Database; network: Database } = {} as never;
let ledger: Ledger;

beforeAll(async () => {
  for (const name of ['nom', 'consensus', 'network'] as const)
    databases[name] = await openDirectory(join(NETWORK, name));
  ledger = await openLedger(databases.nom, embeddedContracts());
});
afterAll(async () => {
  for (const database of Object.values(databases)) await database.close();
});

async function contents(state: StateView): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for await (const batch of state.iterate(new Uint8Array()))
    for (const { key, value } of batch) found.set(toHex(key), toHex(value));
  return found;
}

describe('a real ledger', () => {
  test('verifies, signatures and all undo patches included', async () => {
    const report = await verifyLedger(ledger, { undoDepth: Number.MAX_SAFE_INTEGER });
    expect(report.violations).toEqual([]);
    expect(BigInt(report.momentums)).toBe(ledger.version.height);
    const { passed } = report;
    expect(passed['momentum-signature']).toBe(report.momentums);
    expect(passed['changes-hash']).toBe(report.momentums);
    expect(passed['block-signature']).toBe(report.blocks);
    expect(passed['undo-redo']).toBeGreaterThan(1000);
    console.info(`${report.momentums} momentums, ${report.blocks} blocks verified`, passed);
  });

  test('has no entry that is not understood, in any database', async () => {
    const contracts = embeddedContracts();
    let entries = 0;
    for (const name of ['nom', 'consensus', 'network'] as const)
      for await (const batch of databases[name].iterate())
        for (const { key, value } of batch) {
          const entry = decodeEntry(name, key, value, contracts);
          expect(entry).not.toHaveProperty('error');
          expect(['unknown', 'storage']).not.toContain(entry.space);
          entries++;
        }
    const { spaces, unknown } = await askStats(databases);
    expect(unknown).toBe(0);
    expect(spaces.reduce((sum, { keys }) => sum + keys, 0)).toBe(entries);
  });
});

describe('older states', () => {
  test('rebuilt by undo patches are those that the redo patches make from nothing', async () => {
    const newest = Number(ledger.version.height);
    const state = new Map<string, string>();
    for (let height = 1; height <= newest; height++) {
      const redo = await ledger.reader.get(redoKey(BigInt(height)));
      for (const { key, value } of readPatch(redo!)) {
        if (value) state.set(toHex(key), toHex(value));
        else state.delete(toHex(key));
      }
      if (height % 16 && height !== newest) continue;
      const then = await contents((await ledgerAt(ledger, BigInt(height))).state);
      expect(then.size).toBe(state.size);
      for (const [key, value] of then) expect(state.get(key)).toBe(value);
    }
  });

  test('are the same when only the keys of a question are rebuilt', async () => {
    const newest = ledger.version.height;
    for (let height = 1n; height < newest; height += newest / 9n) {
      const full = await ledgerAt(ledger, height);
      for (const name of Object.keys(CONTRACTS) as ContractName[]) {
        const address = parseAddress(CONTRACTS[name]);
        const account = await ledgerAt(ledger, height, { only: accountKeys(address) });
        expect(await askAccount(account, address)).toEqual(await askAccount(full, address));
        const contract = await ledgerAt(ledger, height, { only: contractKeys(name) });
        expect(await askContract(contract, name)).toEqual(await askContract(full, name));
      }
    }
  });

  test('give the weights that the node computed for its elections then', async () => {
    const { elections } = await askConsensus(databases.consensus, ledger);
    let weighed = 0;
    for (const { proofHeight, delegations } of elections) {
      if (proofHeight === null) continue;
      const then = await ledgerAt(ledger, BigInt(proofHeight as number));
      const weights = new Map<string, bigint>();
      for await (const { space, key, value } of askStorage(then, 'pillar')) {
        if (space !== 'pillar.delegationInfo') continue;
        const { balances } = await askAccount(then, parseAddress(key.backer as string));
        const [znn] = (balances as { tokenStandard: string; balance: string }[]).filter(
          ({ tokenStandard }) => tokenStandard === 'zts1znnxxxxxxxxxxxxx9z4ulx',
        );
        const { name } = value as { name: string };
        weights.set(name, (weights.get(name) ?? 0n) + BigInt(znn?.balance ?? 0));
      }
      for (const { pillar, weight } of delegations as { pillar: string; weight: string }[]) {
        expect(weight).toBe((weights.get(pillar) ?? 0n).toString());
        weighed++;
      }
    }
    expect(weighed).toBeGreaterThan(5);
  });
});
