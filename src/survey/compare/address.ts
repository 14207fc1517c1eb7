import type { TableHead } from './model.ts';
import { firstView, normalView, type View } from './view.ts';

/** Short names in addresses of columns that everybody filters by. */
const SHORT: Readonly<Record<string, string>> = { 'identity.family': 'family' };
const LONG = Object.fromEntries(Object.entries(SHORT).map(([id, short]) => [short, id]));

/**
 * The query of a view's address, with the question mark, or nothing for the first view:
 * `?show=price,limits.code-size&family=evm,wasm&sort=-limits.code-size&pin=vite,ethereum`.
 */
export function viewToQuery(head: TableHead, given: View): string {
  const view = normalView(head, given);
  const parts: [string, readonly string[]][] = [];
  if (!same(view.columns, head.firstColumns)) parts.push(['show', shown(head, view.columns)]);
  if (view.query !== '') parts.push(['q', [view.query]]);
  for (const [key, values] of Object.entries(view.filters)) parts.push([SHORT[key] ?? key, values]);
  if (view.sort) parts.push(['sort', [(view.sort.descending ? '-' : '') + view.sort.by]]);
  if (view.pinned.length > 0) parts.push(['pin', view.pinned]);
  if (view.side) parts.push(['view', ['side']]);
  if (view.differences) parts.push(['only', ['differences']]);
  if (view.cell) parts.push(['cell', [`${view.cell.row}.${view.cell.column}`]]);
  const text = parts.map(([key, values]) => `${key}=${values.map(encodeURIComponent).join(',')}`);
  return text.length === 0 ? '' : `?${text.join('&')}`;
}

/** The view of an address. Whatever it does not know is ignored; any text gives a view. */
export function queryToView(head: TableHead, search: string): View {
  const query = new URLSearchParams(search);
  const list = (key: string) => (query.get(key) ?? '').split(',').filter(Boolean);
  const sort = query.get('sort') ?? '';
  const [row = '', ...column] = (query.get('cell') ?? '').split('.');
  const filters = [...query.keys()].map((key) => [LONG[key] ?? key, list(key)] as const);
  return normalView(head, {
    ...firstView(head),
    columns: list('show').flatMap((name) => columnsNamed(head, name)),
    filters: Object.fromEntries(filters),
    query: query.get('q') ?? '',
    pinned: list('pin'),
    side: query.get('view') === 'side',
    differences: query.get('only') === 'differences',
    cell: { row, column: column.join('.') },
    sort: { by: sort.replace(/^-/, ''), descending: sort.startsWith('-') },
  });
}

/** `all`, the id of a group, or the id of a column. */
function columnsNamed(head: TableHead, name: string): string[] {
  return head.columns
    .filter(({ id, group }) => name === 'all' || name === group || name === id)
    .map(({ id }) => id);
}

/** Names for a choice of columns: whole groups by their id. */
function shown(head: TableHead, columns: readonly string[]): string[] {
  if (columns.length === head.columns.length) return ['all'];
  return head.groups.flatMap(({ id: group }) => {
    const ids = columnsNamed(head, group);
    const chosen = ids.filter((id) => columns.includes(id));
    return chosen.length === ids.length && ids.length > 0 ? [group] : chosen;
  });
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}
