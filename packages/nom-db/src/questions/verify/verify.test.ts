import { describe, expect, it } from 'vitest';
import { concat, toHex, uint64Bytes } from '../../decode/bytes.ts';
import { writePatch } from '../../decode/patch.ts';
import { signed, user } from '../../testkit/chain.ts';
import { DAMAGES, marked, put, type Sample, state } from '../../testkit/damages.ts';
import { BOB, sampleLedger } from '../../testkit/sample.ts';
import { blockHeaderKey, confirmationKey } from '../keys.ts';
import { openLedger } from '../ledger.ts';
import { platformCheck, portableCheck, signatureCheck, verifyLedger } from './index.ts';

async function verify(sample: Sample, options = {}) {
  return verifyLedger(await openLedger(sample.ledger.reader()), options);
}

describe('verifyLedger', () => {
  it('passes a ledger as the node writes it, and counts what it checked', async () => {
    const steps: unknown[] = [];
    const report = await verify(sampleLedger(), {
      onProgress: (step: unknown) => steps.push(step),
    });
    expect(report.violations).toEqual([]);
    expect([report.momentums, report.blocks]).toEqual([5, 10]);
    expect(report.passed).toMatchObject({
      'momentum-hash': 5,
      'momentum-signature': 5,
      'changes-hash': 5,
      'block-hash': 10,
      'block-signature': 10,
      'block-chain': 10,
      'block-index': 40,
      'block-links': 3,
      frontier: 9,
    });
    expect(report.passed['undo-redo']).toBeGreaterThan(50);
    expect(steps.at(-1)).toEqual({ done: 10, total: 10 });
  });

  it('leaves signatures out when told to', async () => {
    const report = await verify(sampleLedger(), { signatures: false });
    expect(report.passed['block-signature']).toBeUndefined();
  });

  it.each(DAMAGES)('finds %s', async (_, check, damage) => {
    const sample = sampleLedger();
    const key = damage(sample);
    const report = await verify(sample);
    expect(report.violations).toEqual([expect.objectContaining({ check, key: toHex(key) })]);
  });

  it('verifies from a height on, and takes what lies before as it is', async () => {
    const report = await verify(sampleLedger(), { from: 3n });
    expect(report.violations).toEqual([]);
    expect([report.momentums, report.passed['momentum-hash']]).toEqual([3, 3]);
    expect(report.blocks).toBe(5);
    expect(report.passed['block-chain']).toBe(5);

    const damaged = sampleLedger();
    put(damaged, state(blockHeaderKey(damaged.sent.hash)), undefined);
    expect((await verify(damaged, { from: 4n })).violations).toEqual([]);
    const [found] = (await verify(damaged, { from: 2n })).violations;
    expect(found).toMatchObject({ check: 'block-index', height: 2 });
  });

  it('finds a chain that breaks where it starts', async () => {
    const sample = sampleLedger();
    // The block before the first one was not confirmed before.
    put(sample, state(confirmationKey(sample.sent.hash)), marked(uint64Bytes(9)));
    const [found] = (await verify(sample, { from: 5n })).violations;
    expect(found).toMatchObject({ check: 'block-chain', height: 5 });
  });

  it.each([0n, 6n])('has nothing to start with at %s', async (from) => {
    await expect(verify(sampleLedger(), { from })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('goes on to the number of violations it is told', async () => {
    const sample = sampleLedger();
    put(sample, state(blockHeaderKey(sample.sent.hash)), undefined);
    put(sample, state(concat([Uint8Array.of(8), BOB])), marked(uint64Bytes(1)));
    const report = await verify(sample, { most: 10 });
    const checks = report.violations.map(({ check }) => check);
    expect(checks).toContain('block-index');
    expect(checks).toContain('frontier');
    expect(checks.length).toBeGreaterThan(2);
  });

  it('passes an interrupted momentum: it is not part of the ledger', async () => {
    const sample = sampleLedger();
    const { ledger } = sample;
    ledger.putPatches(
      6n,
      writePatch([{ key: concat([Uint8Array.of(8), BOB]), value: uint64Bytes(1) }]),
    );
    ledger.applyRedo(6n);
    expect((await verify(sample)).violations).toEqual([]);
  });
});

describe('signatureCheck', () => {
  it('has a platform and a portable way that agree', async () => {
    const ways = [await signatureCheck(), await platformCheck(), await portableCheck()];
    const hash = new Uint8Array(32).fill(5);
    const { publicKey, signature } = signed(user(1).secret, hash);
    for (const way of ways) {
      expect(await way!(publicKey, hash, signature)).toBe(true);
      expect(await way!(publicKey, new Uint8Array(32), signature)).toBe(false);
      expect(await way!(user(2).secret, hash, signature)).toBe(false);
    }
    expect(await ways[0]!(publicKey, hash, signature.subarray(1))).toBe(false);
    expect(await ways[0]!(new Uint8Array(), hash, signature)).toBe(false);
  });
});
