import { describe, expect, it } from 'vitest';
import { embeddedContracts } from '../decode/abi/index.ts';
import { addressText } from '../decode/address.ts';
import { concat, fromHex, toHex } from '../decode/bytes.ts';
import { readPatch, writePatch } from '../decode/patch.ts';
import { ALICE, BOB, sampleLedger } from '../testkit/sample.ts';
import { askDiff } from './diff.ts';
import { askLattice } from './lattice.ts';
import { openLedger, redoKey, undoKey } from './ledger.ts';
import { latticeMermaid } from './mermaid.ts';
import { askMomentum, askMomentums } from './momentums.ts';
import { keyText } from './state.ts';

const sample = sampleLedger();
const { momentums } = sample.ledger;
const open = () => openLedger(sample.ledger.reader(), embeddedContracts());

describe('askMomentum', () => {
  it('finds a momentum by height and by hash, with its blocks in order', async () => {
    const ledger = await open();
    const byHeight = await askMomentum(ledger, { height: 3n });
    expect(byHeight.momentum).toMatchObject({ height: 3, timestamp: 1000000030, data: '' });
    expect(byHeight.momentum.producer).toMatch(/^z1q/);
    expect(byHeight.blocks.map(({ type }) => type)).toEqual(['userReceive', 'userSend']);
    expect(await askMomentum(ledger, { hash: momentums[2]!.hash })).toEqual(byHeight);
    const part = await askMomentum(ledger, { height: 3n }, { skip: 1, most: 1 });
    expect(part).toEqual({ ...byHeight, blocks: byHeight.blocks.slice(1, 2) });
  });

  it.each([{ height: 0n }, { height: 6n }, { hash: new Uint8Array(32) }])(
    'does not know %o',
    async (ref) => {
      await expect(askMomentum(await open(), ref)).rejects.toMatchObject({ code: 'not-found' });
    },
  );
});

describe('askMomentums', () => {
  const heights = async (range: object) => {
    const rows = [];
    for await (const { height } of askMomentums(await open(), range)) rows.push(height);
    return rows;
  };

  it('lists a range, cut to what there is', async () => {
    expect(await heights({})).toEqual([1, 2, 3, 4, 5]);
    expect(await heights({ from: 2n, to: 3n })).toEqual([2, 3]);
    expect(await heights({ from: 0n, to: 99n })).toHaveLength(5);
    await expect(heights({ from: 3n, to: 2n })).rejects.toThrow('--from 3 is above --to 2');
    await expect(heights({ from: 6n })).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('askDiff', () => {
  it('tells every key that a momentum changed, before and after, decoded', async () => {
    const { changes, hash } = await askDiff(await open(), 4n);
    expect(hash).toBe(toHex(momentums[3]!.hash));
    const find = (space: string) => changes.filter((change) => change.space === space);
    expect(find('token.lastUpdate')).toEqual([
      { space: 'token.lastUpdate', key: {}, before: null, after: { height: 0 } },
    ]);
    expect(find('balance')[0]).toMatchObject({ before: '0', after: '15' });
    expect(find('frontier')[0]).toMatchObject({ before: { height: 3 }, after: { height: 4 } });
    // The send of the call was pending for the contract; its mark is taken away.
    expect(find('pending')).toContainEqual(expect.objectContaining({ before: 1, after: null }));
    expect(changes).toHaveLength(readPatch(sample.ledger.stored.get(keyText(redoKey(4n)))!).length);
  });

  it('decodes only the part that is wanted, and says how much there is', async () => {
    const all = await askDiff(await open(), 4n);
    const part = await askDiff(await open(), 4n, { skip: 2, most: 3 });
    expect(all.total).toBe(all.changes.length);
    expect(part).toEqual({ ...all, changes: all.changes.slice(2, 5) });
    expect((await askDiff(await open(), 4n, { skip: 999 })).changes).toEqual([]);
  });

  it('marks a key that was written again with its old value, and shows unknown keys raw', async () => {
    const { ledger } = sampleLedger();
    const balance = concat([Uint8Array.of(8), BOB]);
    ledger.add([
      [balance, ledger.get(balance)],
      [fromHex('07aa'), fromHex('bb')],
      [concat([Uint8Array.of(5), new Uint8Array(32)]), fromHex('01')],
    ]);
    const { changes } = await askDiff(await openLedger(ledger.reader()), 6n);
    expect(changes.slice(0, 3)).toMatchObject([
      { space: 'confirmation', after: { error: expect.any(String), raw: '01' } },
      { space: 'unknown', key: { raw: '07aa' }, before: null, after: 'bb' },
      { space: 'znn-balance', key: { address: addressText(BOB) }, same: true },
    ]);
  });

  it('refuses patches that are missing or do not belong together', async () => {
    const { ledger } = sampleLedger();
    ledger.stored.set(keyText(undoKey(3n)), writePatch([]));
    ledger.stored.delete(keyText(redoKey(2n)));
    const opened = await openLedger(ledger.reader());
    await expect(askDiff(opened, 3n)).rejects.toThrow('differ at record 0');
    await expect(askDiff(opened, 2n)).rejects.toThrow('the redo patch of momentum 2 is missing');
    await expect(askDiff(opened, 9n)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('askLattice', () => {
  it('tells blocks and links, and which links come from outside', async () => {
    const lattice = await askLattice(await open(), 3n, 4n);
    expect(lattice.blocks.map(({ type, momentum }) => [type, momentum])).toEqual([
      ['userReceive', 3],
      ['userSend', 3],
      ['contractSend', 4],
      ['contractReceive', 4],
    ]);
    const [received, call, sentBack, run] = lattice.blocks.map(({ hash }) => hash);
    expect(lattice.links).toContainEqual({ from: received, to: call, kind: 'previous' });
    expect(lattice.links).toContainEqual({ from: call, to: run, kind: 'received' });
    expect(lattice.links).toContainEqual({ from: sentBack, to: run, kind: 'descendant' });
    expect(lattice.links).toContainEqual({
      from: toHex(sample.sent.hash),
      to: received,
      kind: 'received',
      outside: true,
    });
    await expect(askLattice(await open(), 4n, 3n)).rejects.toMatchObject({ code: 'bad-argument' });
    await expect(askLattice(await open(), 4n, 9n)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('draws itself: a box a chain, an arrow a link inside', async () => {
    const lattice = await askLattice(await open(), 3n, 4n);
    const drawing = latticeMermaid(lattice);
    expect(drawing).toMatch(/^flowchart TB\n {2}accTitle: .+ 3 to 4\n {2}accDescr: 4 blocks on 2 /);
    expect(drawing.match(/subgraph/g)).toHaveLength(2);
    expect(drawing).toContain('["token"]');
    expect(drawing).toContain('b1 -.->|received| b3');
    expect(drawing).not.toContain('undefined');
    expect(drawing).not.toContain(addressText(ALICE).slice(0, 8) + addressText(ALICE).slice(-4));
    expect(() => latticeMermaid(lattice, 3)).toThrow('4 blocks are too many to draw (at most 3)');
  });
});
