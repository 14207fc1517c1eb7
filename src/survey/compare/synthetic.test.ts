import { expect, it } from 'vitest';
import { queryToView } from './address.ts';
import { SMALL } from './fixture.ts';
import { select } from './select.ts';
import { syntheticTable } from './synthetic.ts';

it('makes as many machines as asked, the same for the same seed', () => {
  const table = syntheticTable(SMALL, 50, 7);
  expect(table.rows).toHaveLength(50);
  expect(new Set(table.rows.map(({ id }) => id)).size).toBe(50);
  expect(table.cells.every((cells) => cells.length === SMALL.columns.length)).toBe(true);
  expect(syntheticTable(SMALL, 50, 7)).toEqual(table);
  expect(syntheticTable(SMALL, 50, 8)).not.toEqual(table);
});

it('leaves no cell unasked, so that it is never smaller than a table of deep records', () => {
  const states = syntheticTable(SMALL, 50, 7)
    .cells.flat()
    .map(({ state }) => state);
  expect(states).not.toContain('missing');
});

it('can be filtered like a real one', () => {
  const table = syntheticTable(SMALL, 50, 7);
  const shown = select(table, queryToView(table, '?family=wasm')).rows.length;
  expect(shown).toBeGreaterThan(0);
  expect(shown).toBeLessThan(50);
});
