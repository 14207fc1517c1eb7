import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abiValue } from '../../testkit/arbitrary.ts';
import { hex, packFields } from '../../testkit/encode.ts';
import { addressText, parseAddress } from '../address.ts';
import { bigBytes, concat, toHex } from '../bytes.ts';
import { CONTRACTS, type ContractName } from '../contracts.ts';
import { DecodeError } from '../errors.ts';
import { common, embeddedContracts, parseFields, TABLES, unpack } from './index.ts';

const contracts = embeddedContracts();
const at = (name: ContractName) => parseAddress(CONTRACTS[name]);
const definitions = Object.entries({ ...TABLES, common }).flatMap(([contract, table]) => [
  ...table.calls.map((call) => [contract, ...call.slice(0, -1).split('(')] as const),
  ...table.storage.map(([variable, , fields]) => [contract, variable, fields] as const),
  ...Object.entries(table.packed ?? {}).map(([name, fields]) => [contract, name, fields] as const),
]);

describe('calls', () => {
  // Bytes of TestEncoding_MethodTypes in vm/embedded/tests/encoding_test.go.
  const user = '00bbfd629028e53999aa179ac6de460ef72aa76e';
  const word = (text: string) => text.padStart(64, '0');

  it('decode as the node packs them: text, addresses, small numbers', () => {
    const text = toHex(new TextEncoder().encode('Really long text which is more than 32 bytes'));
    const data = hex(
      `644de927 ${word('a0')} ${word(user)} ${word(user)} ${word('32')} ${word('4b')} ${word('2c')} ${text.padEnd(128, '0')}`,
    );
    const address = addressText(hex(user));
    expect(contracts.call(at('pillar'), data)).toEqual({
      contract: 'pillar',
      method: 'Register',
      inputs: {
        name: 'Really long text which is more than 32 bytes',
        producerAddress: address,
        rewardAddress: address,
        giveBlockRewardPercentage: 50,
        giveDelegateRewardPercentage: 75,
      },
    });
  });

  it('decode as the node packs them: token standard, 256-bit number', () => {
    const data = hex(`cd70f9bc ${word('14e66318c6318c6318c6')} ${word('075bcd15')} ${word(user)}`);
    expect(contracts.call(at('token'), data)?.inputs).toEqual({
      tokenStandard: 'zts1znnxxxxxxxxxxxxx9z4ulx',
      amount: '123456789',
      receiveAddress: addressText(hex(user)),
    });
  });

  it('decode as the node packs them: hash', () => {
    const id = '889729e8d2d8864a59db1e195ad67c76949578ff2b4637388564a81dd68fc01e';
    const call = contracts.call(at('stake'), hex(`5a92fe32 ${id}`));
    expect(call).toEqual({ contract: 'stake', method: 'Cancel', inputs: { id } });
  });

  it.each([
    ['plasma', '5ac942e8', 'Fuse'],
    ['pillar', '20093ea6', 'Update'],
    ['liquidity', 'cb7f8b2a', 'Donate'],
    ['sentinel', 'af43d3f0', 'CollectReward'],
    ['bridge', 'fd2411ec', 'SetRedeemDelay'],
    ['accelerator', '90ed001c', 'VoteByProdAddress'],
    ['htlc', 'e17c39ed', 'DenyProxyUnlock'],
    ['swap', '47f12c81', 'RetrieveAssets'],
    ['spork', '25c54e96', 'ActivateSpork'],
  ] as const)('%s knows selector %s as %s', (contract, selected, method) => {
    const padding = new Uint8Array(method === 'RetrieveAssets' ? 64 : 0);
    let found: string | undefined;
    try {
      found = contracts.call(at(contract), concat([hex(selected), padding]))?.method;
    } catch (error) {
      found = /\.(\w+)/.exec((error as DecodeError).what)?.[1];
    }
    expect(found).toBe(method);
  });

  it('leave unknown selectors and addresses alone, and refuse bytes behind an empty call', () => {
    expect(contracts.call(at('token'), hex('00000000'))).toBeUndefined();
    expect(contracts.call(at('token'), new Uint8Array())).toBeUndefined();
    expect(contracts.call(hex(user), hex('5ac942e8'))).toBeUndefined();
    expect(() => contracts.call(at('pillar'), hex('20093ea600'))).toThrow('1 bytes behind a call');
  });
});

describe('storage', () => {
  it('names keys and values, own and shared', () => {
    const owner = hex(`${'00'.repeat(19)}07`);
    const key = concat([hex('01'), owner, new Uint8Array(32)]);
    const value = packFields(parseFields(TABLES.plasma.storage[0]![2]), [5n, 9n, owner]);
    expect(contracts.storage(at('plasma'), key, value)).toEqual({
      contract: 'plasma',
      variable: 'fusionInfo',
      key: { owner: addressText(owner), id: '00'.repeat(32) },
      value: { amount: '5', expirationHeight: 9, beneficiary: addressText(owner) },
    });
    const history = concat([hex('84'), owner, hex('0201000000000000')]);
    const reward = packFields(parseFields('uint256 znn, uint256 qsr'), [1n, 2n]);
    expect(contracts.storage(at('stake'), history, reward)?.key).toMatchObject({ epoch: 258 });
    expect(contracts.storage(at('stake'), history, undefined)?.value).toBeUndefined();
    expect(contracts.storage(at('stake'), hex('ff'), reward)).toBeUndefined();
  });

  it('reads the decimal height in the key of a wrap request', () => {
    const digits = (2n ** 63n - 1n - 10n).toString();
    const key = concat([hex('01'), new TextEncoder().encode(digits), bigBytes(7n)]);
    expect(contracts.storage(at('bridge'), key, undefined)?.key).toEqual({
      heightBelowMax: digits,
      id: '07'.padStart(64, '0'),
    });
  });

  it('unpacks what is packed inside a list of bytes, and shows what does not unpack', () => {
    const tuple = packFields(parseFields(TABLES.liquidity.packed!.tokenTuples!), ['z', 1n, 2n, 3n]);
    const info = [new Uint8Array(20), false, 0n, 0n, [tuple, hex('ff')]];
    const value = packFields(parseFields(TABLES.liquidity.storage[0]![2]), info);
    expect(contracts.storage(at('liquidity'), hex('01'), value)?.value?.tokenTuples).toEqual([
      { tokenStandard: 'z', znnPercentage: 1, qsrPercentage: 2, minAmount: '3' },
      '/w==',
    ]);
  });
});

describe.each(definitions)('%s.%s', (_, name, text) => {
  const fields = parseFields(text ?? '');
  const values = fc.tuple(...fields.map(({ type }) => abiValue(type)));

  it('reads back what is packed', () => {
    fc.assert(
      fc.property(values, (given) => {
        expect(unpack(fields, packFields(fields, given), name!)).toEqual(given);
      }),
      { numRuns: 30 },
    );
  });

  it('survives any damage', () => {
    fc.assert(
      fc.property(values, fc.nat(), fc.nat(255), fc.nat(), (given, place, byte, cut) => {
        const data = packFields(fields, given);
        if (data.length) data[place % data.length] = byte;
        try {
          unpack(fields, data.subarray(0, cut % (data.length + 1)), name!);
        } catch (error) {
          expect((error as DecodeError).message).toContain(`${name}, `);
        }
      }),
      { numRuns: 60 },
    );
  });
});

it('does not multiply contents: a list whose elements all point to one text', () => {
  const list = parseFields('string[] names');
  const [word, text] = [(n: number) => bigBytes(BigInt(n)), new Uint8Array(3200)];
  const offsets = Array.from({ length: 100 }, () => word(3200));
  const data = concat([word(32), word(100), ...offsets, word(3200), text]);
  expect(() => unpack(list, data, 'call')).toThrow(DecodeError);
  expect(() => unpack(list, data, 'call')).toThrow('contents overlap');
});
