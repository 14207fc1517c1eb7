import { describe, expect, it } from 'vitest';
import { embeddedContracts } from '../decode/abi/index.ts';
import { concat, fromHex, uint64Bytes } from '../decode/bytes.ts';
import { ELECTION, POINT } from '../decode/consensus.ts';
import { MemoryReader } from '../leveldb/memory.ts';
import { encodeMessage } from '../testkit/encode.ts';
import { ALICE, BOB, sampleLedger } from '../testkit/sample.ts';
import { askConsensus } from './consensus.ts';
import { exportEntries } from './export.ts';
import { askInfo } from './info.ts';
import { openLedger } from './ledger.ts';
import { askStats } from './stats.ts';

const { ledger: chain } = sampleLedger();
const mark = (bytes: Uint8Array) => concat([Uint8Array.of(0), bytes]);
const hash = (byte: number) => new Uint8Array(32).fill(byte);
const pillar = { name: 'One', producedNum: 3, expectedNum: 4, weight: 1000n };
const point = { previousHash: hash(1), endHash: hash(2), totalWeight: 1000n, pillars: [pillar] };
const election = {
  producers: [ALICE, BOB],
  delegations: [{ producingAddress: ALICE, name: 'One', weight: 1000n }],
};
const consensus = new MemoryReader([
  [concat([Uint8Array.of(0), uint64Bytes(7)]), mark(encodeMessage(POINT, point, 0))],
  [concat([Uint8Array.of(0), uint64Bytes(8)]), new Uint8Array()],
  [concat([Uint8Array.of(1), uint64Bytes(2)]), mark(encodeMessage(POINT, point, 0))],
  [concat([Uint8Array.of(10), hash(9)]), mark(encodeMessage(ELECTION, election, 0))],
  [
    concat([Uint8Array.of(10), chain.momentums[1]!.hash]),
    mark(encodeMessage(ELECTION, election, 0)),
  ],
  [fromHex('0bff'), fromHex('00')],
]);
const network = new MemoryReader([
  [new TextEncoder().encode('version'), fromHex('08')],
  [new TextEncoder().encode('else'), fromHex('')],
]);

describe('askConsensus', () => {
  it('tells elections by proof height, points by tick, and counts what it does not know', async () => {
    const ledger = await openLedger(chain.reader());
    const answer = await askConsensus(consensus, ledger, 1000n);
    expect(answer.elections.map(({ proofHeight }) => proofHeight)).toEqual([2, null]);
    expect(answer.elections[0]).toMatchObject({
      producers: [{ pillar: 'One' }, { pillar: null }],
      delegations: [{ pillar: 'One', weight: '1000' }],
    });
    const pillars = [{ name: 'One', producedNum: 3, expectedNum: 4, weight: '1000' }];
    expect(answer.periods).toMatchObject([{ tick: 7, start: 3100, end: 3400, pillars }]);
    expect(answer.epochs).toMatchObject([{ tick: 2, start: 173800, totalWeight: '1000' }]);
    expect(answer.unknown).toBe(1);
  });

  it('does without a ledger', async () => {
    const { elections, periods } = await askConsensus(consensus);
    expect(elections[0]).not.toHaveProperty('proofHeight');
    expect(periods[0]).not.toHaveProperty('start');
  });
});

describe('askStats', () => {
  it('counts every key of every database once', async () => {
    const nom = chain.reader();
    const { spaces, unknown } = await askStats({ nom, consensus, network });
    const count = spaces.reduce((sum, { keys }) => sum + keys, 0);
    expect(count).toBe(chain.stored.size + 6 + 2);
    expect(unknown).toBe(2);
    const find = (name: string) => spaces.find(({ space }) => space === name);
    expect(find('block')).toMatchObject({ database: 'nom', keys: 10, deleted: 0, keyBytes: 310 });
    expect(find('block')?.layout).toBe('55 03 address:address 02 u64:height');
    expect(find('pending')).toMatchObject({ keys: 4, deleted: 2 });
    expect(find('period-point')).toMatchObject({ database: 'consensus', keys: 2, deleted: 1 });
    expect(find('version')).toMatchObject({ database: 'network', keys: 1 });
    const bytes = [...chain.stored].reduce(
      (sum, [key, value]) => sum + key.length + value.length,
      0,
    );
    const told = spaces
      .filter(({ database }) => database === 'nom')
      .reduce((sum, { keyBytes, valueBytes }) => sum + keyBytes + valueBytes, 0);
    expect(told).toBe(bytes);
  });

  it('tells growth by height and merges rows when there are many', async () => {
    const { growth } = await askStats({ nom: chain.reader() });
    expect(growth.map(({ from, to }) => [from, to])).toEqual([1, 2, 3, 4, 5].map((h) => [h, h]));
    const patches = Array.from({ length: 253 }, (_, i) => i + 1).flatMap((height) => [
      [concat([Uint8Array.of(0x66), uint64Bytes(height)]), new Uint8Array(height)] as const,
      [concat([Uint8Array.of(0x77), uint64Bytes(height)]), new Uint8Array(1)] as const,
    ]);
    const merged = (await askStats({ nom: new MemoryReader(patches) })).growth;
    expect(merged).toHaveLength(26);
    expect(merged.at(-1)).toMatchObject({ from: 251, to: 253, undoBytes: 3 });
    expect(merged[1]).toEqual({ from: 11, to: 20, redoBytes: 155, undoBytes: 10 });
    expect(merged.reduce((sum, { redoBytes }) => sum + redoBytes, 0)).toBe((253 * 254) / 2);
  });
});

describe('askInfo', () => {
  it('tells the chain at a glance', async () => {
    const nom = chain.reader();
    const info = await askInfo(await openLedger(nom), { nom, consensus });
    expect(info).toMatchObject({
      chainIdentifier: 100,
      genesis: { timestamp: 1000000010, data: '' },
      frontier: { height: 5 },
      unfinished: null,
      accounts: 4,
      blocks: 10,
      unknown: 1,
    });
  });
});

describe('exportEntries', () => {
  async function rows(options: Parameters<typeof exportEntries>[3] = {}) {
    const all = [];
    for await (const row of exportEntries('nom', chain.reader(), embeddedContracts(), options))
      all.push(row);
    return all;
  }

  it('drops nothing', async () => {
    const all = await rows();
    expect(all).toHaveLength(chain.stored.size);
    expect(all.filter(({ space }) => space === 'unknown')).toEqual([]);
  });

  it('keeps to key spaces, to a prefix, to what is live', async () => {
    expect((await rows({ spaces: ['redo', 'undo'] })).length).toBe(10);
    const storage = (await rows({ spaces: ['storage'] })).map(({ space }) => space);
    expect(storage).toEqual(['plasma.fusedAmount', 'token.tokenInfo', 'token.lastUpdate']);
    expect(await rows({ spaces: ['token.lastUpdate'] })).toHaveLength(1);
    await expect(rows({ spaces: ['blocks'] })).rejects.toThrow('"blocks" is no key space; try');
    expect(await rows({ prefix: fromHex('66') })).toHaveLength(5);
    expect(await rows({ spaces: ['pending'], live: true })).toHaveLength(2);
  });

  it('stops when told to', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(rows({ signal })).rejects.toThrow('enough');
  });
});
