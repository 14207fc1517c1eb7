import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heightFrom, placeToQuery, queryToPlace } from './address.ts';
import { arbitraryPlace } from './testing/arbitrary-place.ts';

describe('the address of a place', () => {
  it('leads back to the place', () => {
    fc.assert(
      fc.property(arbitraryPlace, (place) => {
        expect(queryToPlace(placeToQuery(place))).toEqual(place);
      }),
      { numRuns: 2000 },
    );
  });

  it('is the same when it is written again', () => {
    fc.assert(
      fc.property(arbitraryPlace, (place) => {
        const query = placeToQuery(place);
        expect(placeToQuery(queryToPlace(query)!)).toBe(query);
      }),
    );
  });

  it('can be read by people', () => {
    expect(placeToQuery({ show: 'momentum', height: 5, at: 9 })).toBe(
      '?show=momentum&height=5&at=9',
    );
    expect(placeToQuery({ show: 'keys', database: 'nom', prefix: '', space: 'balance' })).toBe(
      '?show=keys&database=nom&space=balance',
    );
  });

  it('may be any text, and then leads nowhere or to a place', () => {
    fc.assert(
      fc.property(fc.string(), fc.webQueryParameters(), (text, query) => {
        for (const one of [text, query, `?show=block&${query}`]) {
          const place = queryToPlace(one);
          if (place) expect(queryToPlace(placeToQuery(place))).toEqual(place);
        }
      }),
    );
  });

  it('may be written with capital letters, and hashes with 0x', () => {
    const hash = 'ab'.repeat(32);
    const block = { show: 'block', hash };
    expect(queryToPlace(`?show=block&hash=0x${hash.toUpperCase()}`)).toEqual(block);
    expect(queryToPlace('?show=keys&database=nom&prefix=55AB')).toMatchObject({ prefix: '55ab' });
    // Words and texts stay as they are.
    expect(queryToPlace('?show=search&text=Token')).toEqual({ show: 'search', text: 'Token' });
  });

  it.each([
    '',
    '?show=toString',
    '?show=momentum',
    '?show=momentum&height=0',
    '?show=momentum&height=1.5',
    '?show=momentum&height=99999999999999999',
    '?show=block&hash=abc',
    '?show=keys&database=other',
    '?show=keys&database=nom&prefix=5',
    '?show=account&address=z1short',
    '?show=search',
  ])('%s leads nowhere', (query) => {
    expect(queryToPlace(query)).toBeUndefined();
  });
});

describe('a height', () => {
  it.each([
    ['42', 42],
    [' 42 ', 42],
    ['1,234,567', 1234567],
    ['1 234', 1234],
    ['0', undefined],
    ['-1', undefined],
    ['12,34', undefined],
    ['1e3', undefined],
    ['', undefined],
  ])('%j is %s', (text, height) => {
    expect(heightFrom(text)).toBe(height);
  });
});
