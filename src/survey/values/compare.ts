import type { Cell, Value } from '../schema/cell.ts';
import type { Field } from '../schema/field.ts';
import { label } from './display.ts';
import { type UnitId, unitOf } from './units.ts';

/**
 * By what a cell is sorted. Numbers compare only inside a `scale`: a dimension with a common base
 * unit, or a single unit where there is none. Cells without a value come last.
 */
export interface SortKey {
  /** 0: has a value, 1: there is none by design or by nature, 2: unknown. */
  rank: 0 | 1 | 2;
  scale: string;
  /** In base units of the scale. */
  number?: number;
  text: string;
}

/** The sort key of a cell. A dispute sorts by its first side, a transition by the value in force. */
export function sortKey(field: Field, cell: Cell): SortKey {
  if (cell.state === 'unknown') return { rank: 2, scale: '', text: '' };
  if (cell.state === 'not-applicable' || cell.state === 'none-by-design') {
    return { rank: 1, scale: '', text: cell.state };
  }
  const { value, unit } = cell.state === 'disputed' ? cell.conflict[0]! : cell;
  return valueKey(field, value, unit);
}

/** Orders sort keys: values by scale and size or by text, then none, then unknown. */
export function compareKeys(a: SortKey, b: SortKey): number {
  return (
    a.rank - b.rank ||
    compareText(a.scale, b.scale) ||
    (a.number ?? 0) - (b.number ?? 0) ||
    compareText(a.text, b.text)
  );
}

function valueKey(field: Field, value: Value, unit: UnitId | undefined): SortKey {
  if (field.type === 'integer' || field.type === 'number') {
    const id = unit ?? field.unit ?? 'count';
    const { dimension, factor } = unitOf(id);
    const scale = factor === undefined ? id : dimension;
    return { rank: 0, scale, number: Number(value) * (factor ?? 1), text: '' };
  }
  if (field.type === 'enum') {
    // Allowed values are listed in an order that means something, so it is kept.
    const number = field.allowed?.findIndex((option) => option.id === value) ?? 0;
    return { rank: 0, scale: '', number, text: label(field.allowed, value) };
  }
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return { rank: 0, scale: '', text };
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
