import { describe, expect, it } from 'vitest';
import { readExcerpt } from './excerpt.ts';

describe('what an excerpt is of', () => {
  it.each([
    ['nom balance', { show: 'keys', database: 'nom', prefix: '', space: 'balance' }, 3],
    ['nom 5502 2', { show: 'keys', database: 'nom', prefix: '5502' }, 2],
    [
      ' consensus  election 1 ',
      { show: 'keys', database: 'consensus', prefix: '', space: 'election' },
      1,
    ],
    ['token.tokenInfo', { show: 'storage', contract: 'token', variable: 'tokenInfo' }, 3],
    ['changes 20 5', { show: 'changes', height: 20 }, 5],
  ])('%j', (text, place, rows) => {
    expect(readExcerpt(text)).toEqual({ place, rows });
  });

  it.each([
    ['', 'no database'],
    ['other balance', '“other” is no database'],
    ['nom', 'no key space'],
    ['nom 550', 'no prefix in hex'],
    ['nom balance 0', 'no number of rows from 1 to 12'],
    ['nom balance 3 4', 'no number of rows'],
    ['nom balance 13', 'no number of rows'],
    ['changes x', 'no height'],
  ])('%j is not understood', (text, message) => {
    expect(() => readExcerpt(text)).toThrow(message);
  });
});
