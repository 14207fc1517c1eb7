import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOfKey } from '../hash/index.ts';
import { bytes } from '../testkit/arbitrary.ts';
import { hex } from '../testkit/encode.ts';
import { addressText, isContractAddress, parseAddress, parseToken, tokenText } from './address.ts';
import { toHex } from './bytes.ts';
import { CONTRACTS, contractAt } from './contracts.ts';
import { DecodeError } from './errors.ts';

// Values of TestPubKeyToAddress and TestValidAddress in common/types/address_test.go.
const KEY = hex('e93a02c39b08022e0d05e2653568754a687a25b879419358f1a3a02829a51d3e');

describe('addresses', () => {
  it('derives the addresses that the node derives from a public key', () => {
    expect(addressText(addressOfKey(KEY))).toBe('z1qry3r6n4adzwlyqrm6e2s8hz4kff9uzmkqjnqy');
    expect(addressText(addressOfKey(KEY.subarray(1)))).toBe(
      'z1qpg720fhchs4rud5v6zk4w6ch35yjvmyr7hee8',
    );
    expect(addressText(addressOfKey(new Uint8Array()))).toBe(
      'z1qznll3hchu0dwej3c9r4dgrp6e30tq8l7qv2em',
    );
  });

  it.each([
    ['no address', 'qwertyiou'],
    ['wrong letters', 'z1qqeurma4yh0d5wd3ysluzc30gxp63cwvuqz076'],
    ['wrong checksum', 'z1qqeu4amryh0d5wd3ysluzc30gxp63cwvuqz055'],
    ['wrong length', 'z1qqeu4amryh0d5wd33yysysluzc30gxp63cwvuqz076'],
    ['no prefix', '1qqzheltgher090k5ums7avs20uugsqa66e8zkhx'],
    ['no separator', 'zzqzheltgher090k5ums7avs20uugsqa66e8zkhx'],
    ['a token', 'zts1znnxxxxxxxxxxxxx9z4ulx'],
  ])('refuses %s and names it', (_, text) => {
    expect(() => parseAddress(text)).toThrow(DecodeError);
    expect(() => parseAddress(text)).toThrow(text);
  });

  it('reads the text it writes', () => {
    fc.assert(
      fc.property(bytes(20), bytes(10), (address, token) => {
        expect(parseAddress(addressText(address))).toEqual(address);
        expect(parseToken(tokenText(token))).toEqual(token);
      }),
    );
  });

  it('knows the 11 embedded contracts, all with a contract address', () => {
    const entries = Object.entries(CONTRACTS);
    expect(entries).toHaveLength(11);
    for (const [name, address] of entries) {
      expect(isContractAddress(parseAddress(address))).toBe(true);
      expect(contractAt(address)).toBe(name);
    }
    expect(toHex(parseAddress(CONTRACTS.pillar))).toBe('01b3b6e5adcb4c127ffd198c6318c6318c6318c6');
  });
});

describe('token standards', () => {
  it('reads the bytes of ZNN and QSR', () => {
    expect(toHex(parseToken('zts1znnxxxxxxxxxxxxx9z4ulx'))).toBe('14e66318c6318c6318c6');
    expect(toHex(parseToken('zts1qsrxxxxxxxxxxxxxmrhjll'))).toBe('04066318c6318c6318c6');
  });

  it('refuses an address', () => {
    expect(() => parseToken(CONTRACTS.token)).toThrow('does not begin with zts1');
  });
});
