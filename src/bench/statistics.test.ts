import { expect, it } from 'vitest';
import { markdownTable, median } from './statistics.ts';

it('takes the middle', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2);
  expect(() => median([])).toThrow('nothing');
});

it('writes a table', () => {
  expect(markdownTable(['page', 'bytes'], [['/', 1]])).toBe(
    '| page | bytes |\n| --- | --: |\n| / | 1 |',
  );
});
