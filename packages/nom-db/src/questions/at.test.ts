import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHex, uint64Bytes } from '../decode/bytes.ts';
import type { KeyValueReader } from '../leveldb/types.ts';
import { TestChain } from '../testkit/chain.ts';
import { ledgerAt } from './at.ts';
import { openLedger, redoKey, undoKey } from './ledger.ts';
import { keyText, type StateView } from './state.ts';

const key = (number: number) =>
  Uint8Array.of(3, number % 7, ...Array.from({ length: number % 5 }, () => number));
const change = fc.tuple(
  fc.nat(30).map(key),
  fc.option(fc.uint8Array({ maxLength: 6 }), { nil: undefined }),
);
const changes = fc.array(fc.array(change, { maxLength: 6 }), { minLength: 1, maxLength: 12 });

async function listed(state: StateView, prefix = new Uint8Array()): Promise<string[]> {
  const rows: string[] = [];
  for await (const batch of state.iterate(prefix))
    for (const entry of batch) rows.push(`${toHex(entry.key)}=${toHex(entry.value)}`);
  return rows;
}

function expected(chain: TestChain, height: number): string[] {
  const text = (latin: string) => toHex(Uint8Array.from(latin, (c) => c.charCodeAt(0)));
  return [...chain.history[height]!]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([k, v]) => `${text(k)}=${toHex(v)}`);
}

describe('ledgerAt', () => {
  it('gives back every state that ever was: whole listing, each key, each prefix', async () => {
    await fc.assert(
      fc.asyncProperty(changes, async (all) => {
        const chain = new TestChain();
        for (const one of all) chain.add(one);
        const ledger = await openLedger(chain.reader());
        for (let height = 1; height <= all.length; height++) {
          const { state, version } = await ledgerAt(ledger, BigInt(height));
          expect(version.height).toBe(BigInt(height));
          const want = expected(chain, height);
          expect(await listed(state)).toEqual(want);
          const threes = want.filter((row) => row.startsWith('0302'));
          expect(await listed(state, Uint8Array.of(3, 2))).toEqual(threes);
          for (let i = 0; i < 31; i++)
            expect(await state.get(key(i))).toEqual(chain.history[height]!.get(keyText(key(i))));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is not misled by momentums that were taken back', async () => {
    const chain = new TestChain();
    chain.add([[key(1), Uint8Array.of(1)]]);
    chain.add([[key(2), Uint8Array.of(2)]]);
    chain.pop();
    chain.add([[key(1), undefined]]);
    chain.add([[key(3), new Uint8Array()]]);
    const ledger = await openLedger(chain.reader());
    for (const height of [1, 2, 3])
      expect(await listed((await ledgerAt(ledger, BigInt(height))).state)).toEqual(
        expected(chain, height),
      );
    expect((await ledgerAt(ledger, 2n)).state).not.toBe(ledger.state);
  });

  it('hides keys that came later and shows keys that held an empty value', async () => {
    const chain = new TestChain();
    chain.add([[key(1), new Uint8Array()]]);
    chain.add([
      [key(1), Uint8Array.of(9)],
      [key(2), Uint8Array.of(9)],
    ]);
    const { state } = await ledgerAt(await openLedger(chain.reader()), 1n);
    expect(await state.get(key(1))).toEqual(new Uint8Array());
    expect(await state.get(key(2))).toBeUndefined();
    expect((await listed(state)).filter((row) => row.startsWith('03'))).toEqual([
      `${toHex(key(1))}=`,
    ]);
  });
});

describe('openLedger', () => {
  it.each([0, 1, 2, 3, 4, 5])('sees one whole version after %i of 5 records', async (count) => {
    const chain = new TestChain();
    const first = [[key(1), Uint8Array.of(1)]] as const;
    const second = [[key(1), Uint8Array.of(2)] as const, [key(2), Uint8Array.of(2)] as const];
    chain.add(first);
    const next = new TestChain();
    next.add(first);
    next.add(second);
    chain.putPatches(2n, next.stored.get(keyText(redoKey(2n)))!);
    chain.applyRedo(2n, count);
    const ledger = await openLedger(chain.reader());
    // The third record is the frontier itself: with it the momentum counts as added.
    const height = count > 2 ? 2 : 1;
    expect(ledger.frontier.height).toBe(BigInt(height));
    expect(ledger.unfinished).toBe(count > 2 ? undefined : 2n);
    expect(await listed(ledger.state)).toEqual(expected(next, height));
  });

  it.each([0, 1, 2])('sees the frontier while %i records of it are taken back', async (count) => {
    const chain = new TestChain();
    chain.add([[key(1), Uint8Array.of(1)]]);
    chain.add([
      [key(1), Uint8Array.of(2)],
      [key(2), Uint8Array.of(2)],
    ]);
    chain.applyUndo(2n, count);
    const ledger = await openLedger(chain.reader());
    expect(ledger.unfinished).toBeUndefined();
    expect(await listed(ledger.state)).toEqual(expected(chain, 2));
  });

  it('refuses a database without a frontier', async () => {
    const chain = new TestChain();
    await expect(openLedger(chain.reader())).rejects.toMatchObject({ code: 'not-a-ledger' });
  });
});

describe('what cannot be answered', () => {
  async function chainOf(length: number): Promise<TestChain> {
    const chain = new TestChain();
    for (let i = 0; i < length; i++) chain.add([[key(i), uint64Bytes(i)]]);
    return chain;
  }

  it.each([0n, -1n, 4n])('height %s of 3', async (height) => {
    const ledger = await openLedger((await chainOf(3)).reader());
    const answer = ledgerAt(ledger, height);
    await expect(answer).rejects.toMatchObject({ code: 'not-found' });
    await expect(answer).rejects.toThrow('is not between 1 and 3');
  });

  it.each([2n, 3n, 4n])('a missing undo patch of momentum %s', async (height) => {
    const chain = await chainOf(4);
    chain.stored.delete(keyText(undoKey(height)));
    const answer = ledgerAt(await openLedger(chain.reader()), 1n);
    await expect(answer).rejects.toThrow(`the undo patch of momentum ${height} is missing`);
  });

  it('a change larger than the memory allowed', async () => {
    const ledger = await openLedger((await chainOf(4)).reader());
    await expect(ledgerAt(ledger, 1n, { maxBytes: 100 })).rejects.toMatchObject({
      code: 'too-far',
    });
  });

  it('one that the reader of the answer stops', async () => {
    const ledger = await openLedger((await chainOf(4)).reader());
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(ledgerAt(ledger, 1n, { signal })).rejects.toThrow('enough');
  });

  it('tells how far it is', async () => {
    const steps: unknown[] = [];
    const reader: KeyValueReader = (await chainOf(4)).reader();
    await ledgerAt(await openLedger(reader), 1n, { onProgress: (step) => steps.push(step) });
    expect(steps.at(-1)).toEqual({ done: 3, total: 3 });
  });
});
