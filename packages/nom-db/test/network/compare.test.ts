import { expect, test } from 'vitest';
import type { Json } from '../../src/decode/json.ts';
import { compare } from './compare.ts';

test('equal answers have no differences, whatever else ours says', () => {
  const node = { a: 1, b: [{ c: 'x' }, { c: null }], d: {} };
  const ours: Json = { a: 1, b: [{ c: 'x', more: 1 }, { c: null }], d: {}, e: 2 };
  expect(compare(node, ours)).toEqual({ values: 3, differences: [] });
});

test.each([
  [{ a: 1 }, { a: 2 }, '.a'],
  [{ a: 1 }, { a: '1' }, '.a'],
  [{ a: null }, {}, '.a'],
  [[1, 2], [1], '.length'],
  [[], [1], '.length'],
  [{ a: { b: 1 } }, { a: null }, '.a'],
  [{ a: [{ b: true }] }, { a: [{ b: false }] }, '.a[0].b'],
])('%j and %j differ at %s', (node, ours, path) => {
  expect(compare(node, ours).differences.map((one) => one.path)).toContain(path);
});

test('fields that are left out are neither compared nor counted', () => {
  expect(compare({ a: { b: 1, c: 2 } }, { a: { c: 2 } }, new Set(['b'])).values).toBe(1);
});
