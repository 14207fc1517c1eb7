import { expect, test } from 'vitest';
import { type Field, fieldSchema } from '../schema/field.ts';
import { displayCell, displayValue, quantity } from './display.ts';

const field = (rest: object): Field =>
  fieldSchema.parse({
    id: 'group.name',
    group: 'group',
    order: 1,
    title: 'Title',
    meaning: 'Meaning.',
    determine: 'Determine.',
    whyForNom: 'Why.',
    ...rest,
  });
const allowed = [
  { id: 'stack-machine', meaning: 'A.' },
  { id: 'cek', label: 'CEK machine', meaning: 'B.' },
];
const bytes = field({ type: 'integer', unit: 'byte' });
const cites = { scope: 'derived' as const, sources: [{ source: 'a' }] };

test.each([
  [24576, 'byte', '24,576 bytes'],
  [1, 'byte', '1 byte'],
  [1024, 'count', '1,024'],
  [12.5, 'percent', '12.5 %'],
  ['9223372036854775807', 'gas', '9,223,372,036,854,775,807 gas'],
  [2026, undefined, '2,026'],
] as const)('quantity(%s, %s)', (value, unit, text) => {
  expect(quantity(value, unit)).toBe(text);
});

test('values of each type are put into words', () => {
  expect(displayValue(field({ type: 'enum', allowed }), 'stack-machine')).toBe('Stack machine');
  expect(displayValue(field({ type: 'enum-set', allowed }), ['stack-machine', 'cek'])).toBe(
    'Stack machine, CEK machine',
  );
  expect(displayValue(field({ type: 'date' }), '2026-01-10')).toBe('2026-01-10');
  const keys = [
    { id: 'per-account', type: 'integer', unit: 'count', meaning: 'A.' },
    { id: 'simd', type: 'boolean', meaning: 'B.' },
  ];
  expect(displayValue(field({ type: 'map', keys }), { 'per-account': 1600, simd: false })).toBe(
    'per account 1,600, no simd',
  );
  const items = [
    { id: 'name', type: 'text', meaning: 'A.' },
    { id: 'own', type: 'boolean', meaning: 'B.' },
  ];
  expect(
    displayValue(field({ type: 'list', keys: items }), [
      { name: 'geth', own: true },
      { name: 'x' },
    ]),
  ).toBe('geth (own); x');
});

test('states are put into words', () => {
  expect(displayCell(bytes, { state: 'unknown', searched: ['a'] })).toBe('unknown');
  expect(displayCell(bytes, { state: 'not-applicable', note: 'a' })).toBe('not applicable');
  expect(displayCell(bytes, { state: 'none-by-design', sources: cites.sources })).toBe(
    'none by design',
  );
  const transition = { value: 1, next: 2, nextActivation: 'soon', ...cites };
  expect(displayCell(bytes, { state: 'in-transition', ...transition })).toBe(
    '1 byte (then 2 bytes)',
  );
  const conflict = [
    { value: 5, sources: cites.sources },
    { value: 6, unit: 'kibibyte' as const, sources: cites.sources },
  ];
  expect(displayCell(bytes, { state: 'disputed', conflict })).toBe('5 bytes or 6 KiB (disputed)');
});
