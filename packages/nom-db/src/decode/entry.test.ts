import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hex } from '../testkit/encode.ts';
import { embeddedContracts } from './abi/index.ts';
import { parseAddress } from './address.ts';
import { concat, toHex } from './bytes.ts';
import { CONTRACTS } from './contracts.ts';
import type { DatabaseName } from './decoded.ts';
import { decodeEntry, stateSpace } from './entry.ts';
import { CONSENSUS_SPACES, PATCH_SPACES, STATE_SPACES } from './layout.ts';
import { keyPattern } from './pattern.ts';

const user = '00'.repeat(20);
const z1 = 'z1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqsggv2f';
const hash = 'ab'.repeat(32);
const header = `0a160a14${user}12260a220a20${hash}1003`;
const SIZES = { hash: 32, address: 20, token: 10, u64: 8, rest: 5 } as Record<string, number>;

describe('decodeEntry', () => {
  it.each([
    ['5500', `000a220a20${hash}1007`, 'frontier', {}, { hash, height: 7 }],
    [`5501${hash}`, '000000000000000009', 'momentum-height', { hash }, 9],
    [
      `5503${user}00`,
      `000a220a20${hash}1007`,
      'account-frontier',
      { address: z1 },
      { hash, height: 7 },
    ],
    [`5503${user}01${hash}`, '000000000000000001', 'block-height', { address: z1, hash }, 1],
    [
      `5503${user}0314e66318c6318c6318c6`,
      `00${'05'.padStart(64, '0')}`,
      'balance',
      { address: z1, token: 'zts1znnxxxxxxxxxxxxx9z4ulx' },
      '5',
    ],
    [`5503${user}0401`, '00ff', 'storage', { address: z1, key: '01' }, 'ff'],
    [`5503${user}05`, `00${'ff'.padStart(64, '0')}`, 'chain-plasma', { address: z1 }, '255'],
    [`5503${user}06${hash}`, '000000000000000001', 'received', { address: z1, from: hash }, 1],
    [`5503${user}07`, '000000000000000002', 'queue-consumed', { address: z1 }, 2],
    [`5504${user}04${hash}`, '000000000000000001', 'arrived', { address: z1, send: hash }, 1],
    [`5504${user}05${hash}`, '000000000000000001', 'pending', { address: z1, send: hash }, 1],
    [
      `5504${user}06${hash}`,
      `00${header}`,
      'received-by',
      { address: z1, send: hash },
      { address: z1, hash, height: 3 },
    ],
    [`5504${user}07`, '000000000000000004', 'queue-size', { address: z1 }, 4],
    [
      `5504${user}080000000000000001`,
      `00${header}`,
      'queue',
      { address: z1, position: 1 },
      { address: z1, hash, height: 3 },
    ],
    [`5505${hash}`, '000000000000000005', 'confirmation', { hash }, 5],
    [`5508${user}`, `00${'06'.padStart(64, '0')}`, 'znn-balance', { address: z1 }, '6'],
    [`5509${hash}`, `00${header}`, 'block-header', { hash }, { address: z1, hash, height: 3 }],
    ['660000000000000002', '0101aa01bb', 'redo', { height: 2 }, { records: 1, bytes: 5 }],
    ['770000000000000002', '0001aa', 'undo', { height: 2 }, { records: 1, bytes: 3 }],
  ])('nom %s', (key, stored, space, parts, value) => {
    expect(decodeEntry('nom', hex(key), hex(stored))).toEqual({ space, key: parts, value });
  });

  it.each([
    ['consensus', `0a${hash}`, `000a14${user}`, 'election', { producers: [z1], delegations: [] }],
    ['network', toHex(new TextEncoder().encode('version')), '08', 'version', 4],
  ] as const)('%s %s', (database, key, stored, space, value) => {
    expect(decodeEntry(database, hex(key), hex(stored))).toMatchObject({ space, value });
  });

  it('reads an empty stored value as a deletion mark', () => {
    const entry = decodeEntry('nom', hex(`5504${user}05${hash}`), new Uint8Array());
    expect(entry).toEqual({ space: 'pending', key: { address: z1, send: hash }, deleted: true });
  });

  it('decodes contract storage when it is given the ABI', () => {
    const key = concat([hex('5503'), parseAddress(CONTRACTS.spork), hex(`0481`)]);
    const entry = decodeEntry('nom', key, hex(`00${'2a'.padStart(64, '0')}`), embeddedContracts());
    expect(entry).toEqual({ space: 'spork.lastUpdate', key: {}, value: { height: 42 } });
  });

  it('shows what it does not know, and says why it cannot read a value', () => {
    const odd = decodeEntry('nom', hex('5506aa'), hex('00bb'));
    expect(odd).toEqual({ space: 'unknown', key: {}, rawKey: '5506aa', rawValue: '00bb' });
    expect(decodeEntry('nom', hex('44aa'), hex('00bb'))).toMatchObject({ rawKey: '44aa' });
    expect(decodeEntry('nom', hex('5500'), hex('01bb')).error).toBe('marker byte is 1, not 0');
    const broken = decodeEntry('nom', hex(`5505${hash}`), hex('0001'));
    expect(broken).toMatchObject({ space: 'confirmation', key: { hash }, rawValue: '0001' });
    expect(broken.error).toContain('1 bytes, not 8');
  });

  it('gives an entry for any bytes in any database, and never loses the key', () => {
    const database = fc.constantFrom<DatabaseName>('nom', 'consensus', 'network');
    const first = fc.constantFrom(0x55, 0x66, 0x77, 0, 1, 10, 110);
    const rest = fc.uint8Array({ maxLength: 70 });
    fc.assert(
      fc.property(database, first, rest, rest, (name, byte, tail, stored) => {
        const key = concat([Uint8Array.of(byte), tail]);
        const entry = decodeEntry(name, key, stored, embeddedContracts());
        if (entry.space === 'unknown') expect(entry.rawKey).toBe(toHex(key));
        expect(() => JSON.stringify(entry)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});

describe('layouts', () => {
  it.each([...STATE_SPACES, ...PATCH_SPACES, ...CONSENSUS_SPACES].map((space) => [space]))(
    '$name fits the keys it describes and no longer or shorter ones',
    ({ layout, fits, name }) => {
      const key = concat(
        layout.split(' ').map((item) => {
          const kind = item.split(':')[0]!;
          return item.includes(':') ? new Uint8Array(SIZES[kind]!).fill(7) : hex(kind);
        }),
      );
      expect(fits(key)).toBeDefined();
      expect(fits(concat([Uint8Array.of(key[0]! ^ 0x80), key.subarray(1)]))).toBeUndefined();
      if (name === 'storage') return;
      expect(fits(key.subarray(1))).toBeUndefined();
      expect(fits(concat([key, hex('00')]))).toBeUndefined();
    },
  );

  it('never overlap: a key fits one state space at most', () => {
    const place = fc.constantFrom(...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    fc.assert(
      fc.property(place, place, fc.constantFrom(0, 8, 10, 32), (first, second, size) => {
        const key = concat([
          Uint8Array.of(first),
          new Uint8Array(20),
          Uint8Array.of(second),
          new Uint8Array(size),
        ]);
        const fitting = STATE_SPACES.filter((space) => space.fits(key));
        expect(fitting.length).toBeLessThanOrEqual(1);
        expect(stateSpace(key)?.space).toBe(fitting[0]);
      }),
    );
  });

  it('refuses a decimal part that holds no number', () => {
    expect(keyPattern('01 decimal:n')(hex('0161'))).toBeUndefined();
    expect(keyPattern('01 decimal:n')(hex('013132'))?.n?.value).toBe(12n);
  });
});
