import fc from 'fast-check';
import type { Place } from '../place.ts';

const HEX = '0123456789abcdef'.split('');
const BECH32 = '023456789acdefghjklmnpqrstuvwxyz'.split('');

const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(...HEX), minLength: length, maxLength: length });
const someHex = fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes).toString('hex'));
const moreHex = someHex.filter((text) => text !== '');
const height = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
const database = fc.constantFrom('nom', 'consensus', 'network');
const address = fc
  .string({ unit: fc.constantFrom(...BECH32), minLength: 38, maxLength: 38 })
  .map((text) => `z1${text}`);
const word = fc.constantFrom('balance', 'plasma', 'pillarInfo', 'znn-balance', 'token.tokenInfo');
const text = fc.string({ minLength: 1, maxLength: 80 }).filter((value) => !value.includes('\0'));

function place<Required extends object, Optional extends object>(
  show: Place['show'],
  required: { [name in keyof Required]: fc.Arbitrary<Required[name]> },
  optional: { [name in keyof Optional]: fc.Arbitrary<Optional[name]> },
): fc.Arbitrary<Place> {
  const whole = fc.record(
    { ...required, ...optional },
    { requiredKeys: Object.keys(required) as never[] },
  );
  return whole.map((values) => ({ show, ...values }) as unknown as Place);
}

/** Any place there is, with and without what it may lack. */
export const arbitraryPlace: fc.Arbitrary<Place> = fc.oneof(
  place('overview', {}, {}),
  place('sizes', {}, {}),
  place('prefix', { database, prefix: someHex }, {}),
  place('keys', { database, prefix: someHex }, { space: word, after: moreHex }),
  place('entry', { database, key: moreHex }, {}),
  place('momentums', {}, { below: height, at: height }),
  place('momentum', { height }, { page: height, at: height }),
  place('changes', { height }, { page: height }),
  place('accounts', {}, { after: address, at: height }),
  place('account', { address }, { below: height, at: height }),
  place('block', { hash: hex(64) }, { at: height }),
  place('contracts', {}, { at: height }),
  place('storage', { contract: word }, { variable: word, after: moreHex, at: height }),
  place('search', { text }, { at: height }),
);
