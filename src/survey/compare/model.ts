import type { CellState } from '../schema/cell.ts';

/** State of a cell as the comparison shows it; `missing`: a short record is not asked this. */
export type ShownState = CellState | 'missing';

/** How a column is filtered and sorted. */
export type ColumnKind = 'enum' | 'set' | 'number' | 'text';

/** One value that a column can be filtered by. */
export interface Option {
  /** As in a record, and in the address of a view. */
  id: string;
  label: string;
}

/** A field of the survey as a column. */
export interface Column {
  id: string;
  group: string;
  title: string;
  /** The question the field asks. */
  meaning: string;
  kind: ColumnKind;
  /** Allowed values of an enum or set that occur in the table, in their order. */
  options: readonly Option[];
}

/** A group of columns. */
export interface ColumnGroup {
  id: string;
  title: string;
}

/** A machine as a row. */
export interface Row {
  id: string;
  name: string;
  vm: string;
  network: string;
  tier: number;
  /** Other names, so that a search finds it. */
  aliases: readonly string[];
}

/** What a row says in a column. */
export interface ComparedCell {
  state: ShownState;
  text: string;
  /**
   * A number: its place in the order of the column, units understood. An enum or set: indices of
   * its options. Empty without a value, and for text.
   */
  keys: readonly number[];
}

/** What the comparison knows before it looks at cells: rows, columns and what is shown at first. */
export interface TableHead {
  groups: readonly ColumnGroup[];
  columns: readonly Column[];
  /** In the order shown when nothing is sorted. */
  rows: readonly Row[];
  /** Ids of the columns shown at first. */
  firstColumns: readonly string[];
}

/** The whole comparison: `cells[row][column]`, in the order of `rows` and `columns`. */
export interface ComparisonTable extends TableHead {
  cells: ReadonlyArray<readonly ComparedCell[]>;
}

/** What a page carries beside the tables: the head, without the questions, which the tables ask. */
export type HeadData = Omit<TableHead, 'columns'> & { columns: readonly Omit<Column, 'meaning'>[] };

/** The part of a comparison that its tables do not show. */
export function headData({ cells: _, columns, ...head }: ComparisonTable): HeadData {
  return { ...head, columns: columns.map(({ meaning: __, ...column }) => column) };
}

/** Words for states, as tables and legends show them. */
export const STATE_WORDS: Readonly<Record<ShownState, string>> = {
  known: 'a value',
  'in-transition': 'in transition',
  disputed: 'disputed',
  unknown: 'unknown',
  'none-by-design': 'none by design',
  'not-applicable': 'not applicable',
  missing: 'not asked',
};

/** What stands in a cell that a short record is not asked to answer. */
export const NOT_ASKED = '–';

/** Longest answer in words that a table shows whole, in characters. */
export const SHOWN_LENGTH = 64;

/** An answer as a table shows it: a long one ends at a word, with an ellipsis. */
export function shortened(text: string): string {
  if (text.length <= SHOWN_LENGTH) return text;
  const cut = text.slice(0, SHOWN_LENGTH);
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[\s,;:(]+$/, '')}…`;
}

/** True if the cell holds a value that can be ordered. */
export function hasValue(state: ShownState): boolean {
  return state === 'known' || state === 'in-transition' || state === 'disputed';
}
