import { describe, expect, it } from 'vitest';
import { readExcerpt } from './excerpt-text.ts';

const plain = { stored: false, deleted: false };

describe('what an excerpt is of', () => {
  it.each([
    ['nom balance', [{ database: 'nom', space: 'balance' }], 3],
    ['nom 5502 2', [{ database: 'nom', prefix: '5502' }], 2],
    [
      'nom redo,undo',
      [
        { database: 'nom', space: 'redo' },
        { database: 'nom', space: 'undo' },
      ],
      1,
    ],
    [' consensus  election 1 ', [{ database: 'consensus', space: 'election' }], 1],
    ['token.tokenInfo', [{ contract: 'token', variable: 'tokenInfo' }], 3],
    [
      'token.tokenInfo,spork.sporkInfo 2',
      [
        { contract: 'token', variable: 'tokenInfo' },
        { contract: 'spork', variable: 'sporkInfo' },
      ],
      2,
    ],
    ['changes 20 5', { height: 20 }, 5],
  ])('%j', (text, of, rows) => {
    expect(readExcerpt(text)).toEqual({ of, rows, ...plain });
    expect(readExcerpt(`${text} stored`)).toEqual({ of, rows, stored: true, deleted: false });
    expect(readExcerpt(`${text} deleted stored`)).toMatchObject({ stored: true, deleted: true });
  });

  it.each([
    ['', 'no database'],
    ['stored', '“stored” is no database'],
    ['other balance', '“other” is no database'],
    ['nom', 'no key space'],
    ['nom 550', 'no prefix in hex'],
    ['nom redo,nothing', '“nothing” is no key space'],
    ['tokens.tokenInfo', '“tokens.tokenInfo” is no variable'],
    ['token.', '“token.” is no variable'],
    ['nom balance 0', 'no number of rows'],
    ['nom balance 3 4', 'no number of rows'],
    ['nom balance 25', 'no number of rows'],
    ['changes x', 'no height'],
  ])('%j is not understood', (text, message) => {
    expect(() => readExcerpt(text)).toThrow(message);
    expect(() => readExcerpt(text)).toThrow(expect.objectContaining({ fix: expect.any(String) }));
  });
});
