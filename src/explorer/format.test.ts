import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amount, bytes, count, shortened, time, words } from './format.ts';

describe('numbers', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [21000, '21,000'],
    [-1234567n, '-1,234,567'],
    ['18446744073709551615', '18,446,744,073,709,551,615'],
    ['z1', 'z1'],
  ])('%s is %s', (value, text) => expect(count(value)).toBe(text));

  it('keep their digits', () => {
    fc.assert(
      fc.property(fc.bigInt(), (value) => {
        expect(count(value).replaceAll(',', '')).toBe(value.toString());
      }),
    );
  });

  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1500, '1.5 KB'],
    [999_960, '1.0 MB'],
    [1_073_741_824, '1.1 GB'],
  ])('%s bytes are %s', (value, text) => expect(bytes(value)).toBe(text));
});

describe('amounts', () => {
  it.each([
    ['150000000', 8, '1.5'],
    ['1', 8, '0.00000001'],
    ['0', 8, '0'],
    ['123456700000000', 8, '1,234,567'],
    ['42', 0, '42'],
  ])('%s with %d decimals is %s', (value, decimals, text) =>
    expect(amount(value, decimals)).toBe(text),
  );

  it('keep their value', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n }), fc.integer({ min: 0, max: 18 }), (value, decimals) => {
        const [whole = '', rest = ''] = amount(value.toString(), decimals)
          .replaceAll(',', '')
          .split('.');
        expect(BigInt(whole + rest.padEnd(decimals, '0'))).toBe(value);
      }),
    );
  });
});

describe('text', () => {
  it('says times in UTC', () => {
    expect(time(1795250680)).toBe('2026-11-21 08:44:40 UTC');
    expect(time(Number.MAX_SAFE_INTEGER)).toBe('9007199254740991 s');
  });

  it('is shortened by its ends only when that helps', () => {
    expect(shortened('0123456789abcdef0123')).toBe('01234567…ef0123');
    expect(shortened('0123456789abcdef')).toBe('0123456789abcdef');
  });

  it.each([
    ['chain-plasma', 'chain plasma'],
    ['blockType', 'block type'],
    ['QSR', 'QSR'],
  ])('%s reads %s', (name, text) => expect(words(name)).toBe(text));
});
