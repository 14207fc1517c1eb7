import type { ShownState, TableHead } from './model.ts';

/** What a reader looks at. Ids that the table does not know never stand in a normal view. */
export interface View {
  /** Ids of the columns, in the order of the table; never empty. */
  columns: readonly string[];
  /** By `tier` or the id of a column: accepted options, and states written `~unknown`. */
  filters: Readonly<Record<string, readonly string[]>>;
  /** Words that name, machine, network or alias must contain. */
  query: string;
  sort?: { by: string; descending: boolean };
  /** Ids of rows that stay on top, in the order they were pinned. */
  pinned: readonly string[];
  /** Pinned rows beside each other; needs two to four. */
  side: boolean;
  /** Only columns in which the rows differ. */
  differences: boolean;
  /** The cell whose provenance is open. */
  cell?: { row: string; column: string };
}

/** Most rows that can be pinned, and beside each other. */
export const MOST_PINNED = 4;

/** Sorts by the name of the row. */
export const BY_NAME = 'name';

/** States by which a column can be filtered, as they stand in an address. */
export const STATE_FILTERS: readonly ShownState[] = [
  'unknown',
  'disputed',
  'in-transition',
  'none-by-design',
  'not-applicable',
];

/** The view of an address without parameters. */
export function firstView(head: TableHead): View {
  return {
    columns: head.firstColumns,
    filters: {},
    query: '',
    pinned: [],
    side: false,
    differences: false,
  };
}

/** Brings a view into the one form that has an address: known ids, no repetition, fixed order. */
export function normalView(head: TableHead, view: View): View {
  const columnIds = new Set(head.columns.map((column) => column.id));
  const rowIds = new Set(head.rows.map((row) => row.id));
  const chosen = new Set(view.columns);
  const columns = head.columns.map((column) => column.id).filter((id) => chosen.has(id));
  const pinned = [...new Set(view.pinned)].filter((id) => rowIds.has(id)).slice(0, MOST_PINNED);
  const { sort, cell } = view;
  return {
    columns: columns.length > 0 ? columns : head.firstColumns,
    filters: normalFilters(head, view.filters),
    query: view.query.trim().replace(/\s+/g, ' ').slice(0, 80).trim(),
    pinned,
    side: view.side && pinned.length >= 2,
    differences: view.differences,
    ...(sort && (sort.by === BY_NAME || columnIds.has(sort.by)) ? { sort } : {}),
    ...(cell && rowIds.has(cell.row) && columnIds.has(cell.column) ? { cell } : {}),
  };
}

/** The values by which a filter can be set: tiers, or the options and states of a column. */
export function filterValues(head: TableHead, key: string): string[] {
  if (key === 'tier') return [...new Set(head.rows.map((row) => String(row.tier)))].sort();
  const column = head.columns.find(({ id }) => id === key);
  if (column === undefined) return [];
  return [
    ...column.options.map((option) => option.id),
    ...STATE_FILTERS.map((state) => `~${state}`),
  ];
}

function normalFilters(head: TableHead, filters: View['filters']): View['filters'] {
  const keys = ['tier', ...head.columns.map((column) => column.id)];
  const entries = keys.flatMap((key): [string, string[]][] => {
    const wanted = Object.hasOwn(filters, key) ? new Set(filters[key]) : undefined;
    if (wanted === undefined) return [];
    const values = filterValues(head, key).filter((value) => wanted.has(value));
    return values.length > 0 ? [[key, values]] : [];
  });
  return Object.fromEntries(entries);
}
