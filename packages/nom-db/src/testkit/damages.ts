import { ACCOUNT_BLOCK } from '../decode/block.ts';
import { concat, fromHex, uint64Bytes } from '../decode/bytes.ts';
import { MOMENTUM } from '../decode/momentum.ts';
import { readPatch, writePatch } from '../decode/patch.ts';
import {
  accountKey,
  blockHeaderKey,
  blockKey,
  confirmationKey,
  momentumKey,
} from '../questions/keys.ts';
import { redoKey, undoKey } from '../questions/ledger.ts';
import { keyText } from '../questions/state.ts';
import { signed, user } from './chain.ts';
import { encodeMessage } from './encode.ts';
import { ALICE, BOB, type sampleLedger } from './sample.ts';

/** A sample ledger that may be damaged. */
export type Sample = ReturnType<typeof sampleLedger>;
/** A state key as it is stored. */
export const state = (key: Uint8Array) => concat([Uint8Array.of(0x55), key]);
/** A state value as it is stored. */
export const marked = (value: Uint8Array) => concat([Uint8Array.of(0), value]);

/** Puts a stored entry in place, or takes it away. */
export function put({ ledger }: Sample, key: Uint8Array, value: Uint8Array | undefined): void {
  if (value) ledger.stored.set(keyText(key), value);
  else ledger.stored.delete(keyText(key));
}

/** Name of the damage, the check that must find it, and how it is done; gives the key. */
export const DAMAGES: [string, string, (sample: Sample) => Uint8Array][] = [
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
      put(sample, key, writePatch(readPatch(sample.ledger.stored.get(keyText(key))!).slice(0, -1)));
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
