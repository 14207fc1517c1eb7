import { describe, expect, it } from 'vitest';
import { ACCOUNT_BLOCK } from '../../decode/block.ts';
import { concat, fromHex, toHex, uint64Bytes } from '../../decode/bytes.ts';
import { MOMENTUM } from '../../decode/momentum.ts';
import { readPatch, writePatch } from '../../decode/patch.ts';
import { signed, user } from '../../testkit/chain.ts';
import { encodeMessage } from '../../testkit/encode.ts';
import { ALICE, BOB, sampleLedger } from '../../testkit/sample.ts';
import { accountKey, blockHeaderKey, blockKey, confirmationKey, momentumKey } from '../keys.ts';
import { openLedger, redoKey, undoKey } from '../ledger.ts';
import { keyText } from '../state.ts';
import { platformCheck, portableCheck, signatureCheck, verifyLedger } from './index.ts';

type Sample = ReturnType<typeof sampleLedger>;
const state = (key: Uint8Array) => concat([Uint8Array.of(0x55), key]);
const marked = (value: Uint8Array) => concat([Uint8Array.of(0), value]);

function put({ ledger }: Sample, key: Uint8Array, value: Uint8Array | undefined): void {
  if (value) ledger.stored.set(keyText(key), value);
  else ledger.stored.delete(keyText(key));
}

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

  const damages: [string, string, (sample: Sample) => Uint8Array][] = [
    [
      'a momentum with another time',
      'momentum-hash',
      (sample) => {
        const key = state(momentumKey(3n));
        const momentum = { ...sample.ledger.momentums[2]!, timestamp: 1000000031n };
        put(sample, key, marked(encodeMessage(MOMENTUM, momentum)));
        return key;
      },
    ],
    [
      'a momentum signed by nobody',
      'momentum-signature',
      (sample) => {
        const key = state(momentumKey(4n));
        const momentum = { ...sample.ledger.momentums[3]!, signature: new Uint8Array(64) };
        put(sample, key, marked(encodeMessage(MOMENTUM, momentum)));
        return key;
      },
    ],
    [
      'a redo patch with another value',
      'changes-hash',
      (sample) => {
        const key = redoKey(3n);
        const [first, ...rest] = readPatch(sample.ledger.stored.get(keyText(key))!);
        put(sample, key, writePatch([{ key: first!.key, value: fromHex('ff') }, ...rest]));
        return key;
      },
    ],
    [
      'a redo patch that is cut off',
      'readable',
      (sample) => {
        const key = redoKey(3n);
        put(sample, key, sample.ledger.stored.get(keyText(key))!.subarray(0, -1));
        return key;
      },
    ],
    [
      'a redo patch without frontier records',
      'readable',
      (sample) => {
        const key = redoKey(3n);
        put(
          sample,
          key,
          writePatch(readPatch(sample.ledger.stored.get(keyText(key))!).slice(0, -1)),
        );
        return key;
      },
    ],
    [
      'a missing redo patch',
      'patch-records',
      (sample) => {
        put(sample, redoKey(2n), undefined);
        return redoKey(2n);
      },
    ],
    [
      'a missing undo patch',
      'patch-records',
      (sample) => {
        put(sample, undoKey(2n), undefined);
        return undoKey(2n);
      },
    ],
    [
      'an undo patch with other keys',
      'patch-records',
      (sample) => {
        const key = undoKey(2n);
        const records = readPatch(sample.ledger.stored.get(keyText(key))!);
        put(sample, key, writePatch(records.slice(1)));
        return key;
      },
    ],
    [
      'a block with another amount',
      'block-hash',
      (sample) => {
        const key = state(blockKey(ALICE, 2n));
        put(sample, key, marked(encodeMessage(ACCOUNT_BLOCK, { ...sample.sent, amount: 301n })));
        return key;
      },
    ],
    [
      'a block signed by another user',
      'block-signature',
      (sample) => {
        const key = state(blockKey(ALICE, 2n));
        const other = signed(user(2).secret, sample.sent.hash);
        put(sample, key, marked(encodeMessage(ACCOUNT_BLOCK, { ...sample.sent, ...other })));
        return key;
      },
    ],
    [
      'a block in the place of another',
      'block-index',
      (sample) => {
        const key = state(blockKey(BOB, 2n));
        put(sample, key, marked(encodeMessage(ACCOUNT_BLOCK, sample.call)));
        return key;
      },
    ],
    [
      'a missing header',
      'block-index',
      (sample) => {
        const key = state(blockHeaderKey(sample.sent.hash));
        put(sample, key, undefined);
        return key;
      },
    ],
    [
      'a wrong height in the account index',
      'block-index',
      (sample) => {
        const key = state(accountKey(ALICE, Uint8Array.of(1), sample.sent.hash));
        put(sample, key, marked(uint64Bytes(9)));
        return key;
      },
    ],
    [
      'a wrong confirmation',
      'block-index',
      (sample) => {
        const key = state(confirmationKey(sample.sent.hash));
        put(sample, key, marked(uint64Bytes(1)));
        return key;
      },
    ],
    [
      'a receive that is not recorded',
      'block-links',
      (sample) => {
        put(
          sample,
          state(concat([Uint8Array.of(4), ALICE, Uint8Array.of(6), sample.sent.hash])),
          undefined,
        );
        return state(blockKey(BOB, 2n));
      },
    ],
    [
      'a balance copy that differs',
      'frontier',
      (sample) => {
        const key = state(concat([Uint8Array.of(8), BOB]));
        put(sample, key, marked(uint64Bytes(1)));
        return key;
      },
    ],
    [
      'a value changed by hand',
      'undo-redo',
      (sample) => {
        const key = state(concat([Uint8Array.of(4), BOB, Uint8Array.of(4), sample.sent.hash]));
        put(sample, key, marked(uint64Bytes(2)));
        return key;
      },
    ],
    [
      'a key that no momentum wrote',
      'undo-redo',
      (sample) => {
        const key = state(concat([Uint8Array.of(4), ALICE, Uint8Array.of(4), sample.sent.hash]));
        put(sample, key, marked(uint64Bytes(2)));
        return key;
      },
    ],
    [
      'a wrong account frontier',
      'frontier',
      (sample) => {
        const key = state(accountKey(BOB, Uint8Array.of(0)));
        put(sample, key, sample.ledger.stored.get(keyText(state(Uint8Array.of(0)))));
        return key;
      },
    ],
    [
      'a missing momentum',
      'readable',
      (sample) => {
        put(sample, state(momentumKey(2n)), undefined);
        return state(momentumKey(2n));
      },
    ],
    [
      'bytes that are no momentum',
      'readable',
      (sample) => {
        put(sample, state(momentumKey(2n)), fromHex('00ff'));
        return state(momentumKey(2n));
      },
    ],
  ];

  it.each(damages)('finds %s', async (_, check, damage) => {
    const sample = sampleLedger();
    const key = damage(sample);
    const report = await verify(sample);
    expect(report.violations).toEqual([expect.objectContaining({ check, key: toHex(key) })]);
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
