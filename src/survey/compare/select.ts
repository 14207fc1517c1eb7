import {
  type Column,
  type ComparedCell,
  type ComparisonTable,
  hasValue,
  type Row,
} from './model.ts';
import { BY_NAME, type View } from './view.ts';

/** A row that is shown, with its place in the table. */
export interface ShownRow {
  row: Row;
  cells: readonly ComparedCell[];
  pinned: boolean;
}

/** What a view shows. */
export interface Selection {
  /** Columns, with their places in `cells`. */
  columns: ReadonlyArray<{ column: Column; index: number }>;
  rows: readonly ShownRow[];
  /** Columns left out because all rows agree. */
  alike: readonly Column[];
}

/** Applies a normal view to the table. Pinned rows come first, whatever the filters say. */
export function select(table: ComparisonTable, view: View): Selection {
  const places = new Map(table.rows.map((row, index) => [row.id, index]));
  const shown = (id: string, pinned: boolean): ShownRow => {
    const index = places.get(id)!;
    return { row: table.rows[index]!, cells: table.cells[index]!, pinned };
  };
  const pinned = view.pinned.map((id) => shown(id, true));
  const others = view.side ? [] : matching(table, view).map((id) => shown(id, false));
  const rows = [...pinned, ...sorted(table, view, others)];
  const wanted = new Set(view.columns);
  const columns = table.columns
    .map((column, index) => ({ column, index }))
    .filter(({ column }) => wanted.has(column.id));
  if (!view.differences || rows.length < 2) return { columns, rows, alike: [] };
  const differs = ({ index }: { index: number }) => {
    const first = rows[0]!.cells[index]!;
    return rows.some(({ cells }) => {
      const cell = cells[index]!;
      return cell.text !== first.text || cell.state !== first.state;
    });
  };
  return {
    columns: columns.filter(differs),
    rows,
    alike: columns.filter((one) => !differs(one)).map(({ column }) => column),
  };
}

/** Ids of the rows that pass the filters and are not pinned, in the order of the table. */
function matching(table: ComparisonTable, view: View): string[] {
  const words = view.query.toLowerCase().split(' ').filter(Boolean);
  const tiers = view.filters.tier;
  const tests = Object.entries(view.filters).flatMap(([key, wanted]) => {
    const index = table.columns.findIndex((column) => column.id === key);
    return index < 0 ? [] : [{ index, accepted: new Set(wanted) }];
  });
  return table.rows.flatMap((row, place) => {
    if (view.pinned.includes(row.id)) return [];
    if (tiers && !tiers.includes(String(row.tier))) return [];
    const name = [row.id, row.name, row.vm, row.network, ...row.aliases].join(' ').toLowerCase();
    if (!words.every((word) => name.includes(word))) return [];
    const cells = table.cells[place]!;
    const passes = tests.every(({ index, accepted }) => {
      const cell = cells[index]!;
      const { options } = table.columns[index]!;
      return (
        accepted.has(`~${cell.state}`) ||
        cell.keys.some((key) => accepted.has(options[key]?.id ?? ''))
      );
    });
    return passes ? [row.id] : [];
  });
}

function sorted(table: ComparisonTable, view: View, rows: ShownRow[]): ShownRow[] {
  const { sort } = view;
  if (sort === undefined) return rows;
  const sign = sort.descending ? -1 : 1;
  if (sort.by === BY_NAME) {
    return rows.sort((a, b) => sign * compareText(nameOf(a.row), nameOf(b.row)));
  }
  const index = table.columns.findIndex((column) => column.id === sort.by);
  // Sorting keeps the order of equal rows; rows without a value come last in both directions.
  return rows.sort((a, b) => {
    const [left, right] = [a.cells[index]!, b.cells[index]!];
    const order = emptiness(left) - emptiness(right);
    return order || (hasValue(left.state) ? sign * compareCells(left, right) : 0);
  });
}

/** 0: a value; then none, not applicable, unknown, not asked. */
function emptiness({ state }: ComparedCell): number {
  if (hasValue(state)) return 0;
  return 1 + ['none-by-design', 'not-applicable', 'unknown', 'missing'].indexOf(state);
}

function compareCells(a: ComparedCell, b: ComparedCell): number {
  for (let place = 0; place < Math.min(a.keys.length, b.keys.length); place++) {
    if (a.keys[place] !== b.keys[place]) return a.keys[place]! - b.keys[place]!;
  }
  return a.keys.length - b.keys.length || compareText(a.text, b.text);
}

function nameOf(row: Row): string {
  return `${row.name} ${row.vm}`.toLowerCase();
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
