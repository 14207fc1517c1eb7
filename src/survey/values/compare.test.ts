import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell } from '../schema/cell.ts';
import { type Field, fieldSchema } from '../schema/field.ts';
import { compareKeys, sortKey } from './compare.ts';
import { UNIT_IDS, type UnitId } from './units.ts';

const base = {
  id: 'a.b',
  group: 'a',
  order: 1,
  title: 'T',
  meaning: 'M',
  determine: 'D',
  whyForNom: 'W',
};
const bytes: Field = fieldSchema.parse({ ...base, type: 'integer', unit: 'byte' });
const cell = (value: number, unit?: UnitId): Cell => ({
  value,
  unit,
  scope: 'derived',
  sources: [{ source: 'a' }],
});
const sorted = (field: Field, cells: Cell[]) =>
  [...cells].sort((a, b) => compareKeys(sortKey(field, a), sortKey(field, b)));

test('sizes compare across units', () => {
  const cells = [cell(1, 'page64k'), cell(2, 'kibibyte'), cell(3000)];
  expect(sorted(bytes, cells)).toEqual([cell(2, 'kibibyte'), cell(3000), cell(1, 'page64k')]);
});

test('units without a common scale stay among themselves', () => {
  const work: Field = fieldSchema.parse({ ...base, type: 'integer', unit: 'gas' });
  const cells = [cell(5), cell(1, 'cu'), cell(2), cell(9, 'cu')];
  expect(sorted(work, cells)).toEqual([cell(1, 'cu'), cell(9, 'cu'), cell(2), cell(5)]);
});

test('none and unknown come last, in this order', () => {
  const unknown: Cell = { state: 'unknown', searched: ['a'] };
  const none: Cell = { state: 'none-by-design', sources: [{ source: 'a' }] };
  expect(sorted(bytes, [unknown, none, cell(1)])).toEqual([cell(1), none, unknown]);
});

test('enumerated values keep the order in which the field lists them', () => {
  const allowed = ['zeta', 'alpha'].map((id) => ({ id, meaning: 'M' }));
  const field: Field = fieldSchema.parse({ ...base, type: 'enum', allowed });
  const pick = (value: string): Cell => ({ value, scope: 'derived', sources: [{ source: 'a' }] });
  expect(sorted(field, [pick('alpha'), pick('zeta')])).toEqual([pick('zeta'), pick('alpha')]);
});

test('the order is total: antisymmetric and transitive', () => {
  const cells = fc.record({ value: fc.nat(), unit: fc.constantFrom(...UNIT_IDS) });
  const key = ({ value, unit }: { value: number; unit: UnitId }) =>
    sortKey(bytes, cell(value, unit));
  fc.assert(
    fc.property(cells, cells, cells, (a, b, c) => {
      const order = (x: typeof a, y: typeof a) => Math.sign(compareKeys(key(x), key(y)));
      expect(order(a, b) + order(b, a)).toBe(0);
      if (order(a, b) <= 0 && order(b, c) <= 0) expect(order(a, c)).toBeLessThanOrEqual(0);
    }),
  );
});
