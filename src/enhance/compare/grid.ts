import type { ComparedCell, ComparisonTable } from '../../survey/compare/model.ts';
import type { Selection, ShownRow } from '../../survey/compare/select.ts';
import { BY_NAME, MOST_PINNED, type View } from '../../survey/compare/view.ts';
import { element } from './element.ts';

/** What a reader can do in the table. */
export interface GridActions {
  sortBy(by: string): void;
  pin(row: string): void;
  open(row: string, column: string): void;
  pageOf(row: string): string;
}

/**
 * Draws selections. Rows are kept as long as the columns stay, so filtering only moves them; they are laid
 * out as lines of boxes of fixed width, so that the browser lays out none that is out of sight. Roles are
 * written out because such boxes are no table to a browser.
 */
export function createGrid(
  table: ComparisonTable,
  actions: GridActions,
): { element: HTMLTableElement; show(selection: Selection, view: View): void } {
  const grid = element('table', {
    role: 'grid',
    class: 'compare-grid',
    'aria-describedby': 'compare-help',
  });
  let drawn = '';
  let kept = new Map<string, HTMLTableRowElement>();
  grid.addEventListener('click', (event) => click(event, actions));
  return {
    element: grid,
    show(selection, view) {
      grid.classList.toggle('compare-side', view.side);
      const key = selection.columns.map(({ index }) => index).join();
      if (view.side) {
        drawn = '';
        grid.replaceChildren(...sideBySide(selection, actions));
        return;
      }
      if (key !== drawn) {
        drawn = key;
        kept = new Map();
        grid.replaceChildren(head(selection, actions), element('tbody', { role: 'rowgroup' }));
      }
      markSort(grid, view);
      const full = view.pinned.length >= MOST_PINNED;
      const rows = selection.rows.map((shown) => {
        const { id } = shown.row;
        const row = kept.get(id) ?? drawRow(shown, selection, actions);
        kept.set(id, row);
        markPinned(row, shown.pinned, full);
        return row;
      });
      grid.setAttribute('aria-rowcount', String(table.rows.length + 1));
      grid.tBodies[0]?.replaceChildren(...rows);
    },
  };
}

function head({ columns }: Selection, { sortBy }: GridActions): HTMLElement {
  const heading = (title: string, by: string, width: string, meaning?: string) =>
    element(
      'th',
      { role: 'columnheader', scope: 'col', 'data-by': by, class: `compare-${width}` },
      element('button', { type: 'button', title: meaning, click: () => sortBy(by) }, title),
    );
  return element(
    'thead',
    { role: 'rowgroup' },
    element(
      'tr',
      { role: 'row' },
      heading('Machine', BY_NAME, 'wide'),
      ...columns.map(({ column: { title, id, kind, meaning } }) =>
        heading(title, id, kind, meaning),
      ),
    ),
  );
}

function markSort(grid: HTMLTableElement, { sort }: View): void {
  for (const cell of grid.tHead?.rows[0]?.cells ?? []) {
    const order = sort?.descending ? 'descending' : 'ascending';
    if (sort?.by === cell.dataset.by) cell.setAttribute('aria-sort', order);
    else cell.removeAttribute('aria-sort');
  }
}

function drawRow(
  { row, cells }: ShownRow,
  { columns }: Selection,
  actions: GridActions,
): HTMLTableRowElement {
  const name = rowHead(row.id, nameOf(row), actions);
  const drawn = element('tr', { role: 'row', 'data-row': row.id }, name);
  for (const { column, index } of columns) {
    const cell = valueCell(cells[index]!, row.id, column.id);
    cell.className = `compare-${column.kind}`;
    drawn.append(cell);
  }
  return drawn;
}

function rowHead(id: string, name: string, { pageOf, pin }: GridActions): HTMLElement {
  return element(
    'th',
    { role: 'rowheader', scope: 'row', class: 'compare-wide' },
    element('button', {
      type: 'button',
      class: 'compare-pin',
      'aria-label': `Pin ${name}`,
      click: () => pin(id),
    }),
    element('a', { href: pageOf(id) }, name),
  );
}

function markPinned(row: HTMLTableRowElement, pinned: boolean, full: boolean): void {
  row.classList.toggle('compare-pinned', pinned);
  const button = row.querySelector<HTMLButtonElement>('.compare-pin');
  button?.setAttribute('aria-pressed', String(pinned));
  if (button) button.disabled = full && !pinned;
}

function valueCell({ state, text }: ComparedCell, row: string, column: string): HTMLElement {
  const cell = document.createElement('td');
  cell.setAttribute('role', 'gridcell');
  cell.textContent = text;
  cell.tabIndex = -1;
  if (state !== 'known') cell.dataset.s = state;
  if (state !== 'missing') {
    cell.setAttribute('aria-haspopup', 'dialog');
    cell.dataset.cell = `${row} ${column}`;
  }
  return cell;
}

function click({ target }: Event, { open }: GridActions): void {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null;
  const [row, column] = cell?.dataset.cell?.split(' ') ?? [];
  // Marking text in a cell is no wish to open it.
  if (row && column && getSelection()?.isCollapsed !== false) open(row, column);
}

/** Machines as columns, questions as rows. */
function sideBySide({ columns, rows }: Selection, actions: GridActions): HTMLElement[] {
  const names = rows.map(({ row }) => {
    const cell = rowHead(row.id, nameOf(row), actions);
    cell.setAttribute('scope', 'col');
    cell.setAttribute('role', 'columnheader');
    const button = cell.querySelector('button');
    button?.setAttribute('aria-pressed', 'true');
    return cell;
  });
  const body = columns.map(({ column, index }) => {
    const cells = rows.map(({ row, cells }) => ({ row, cell: cells[index]! }));
    const differ = cells.some(({ cell }) => cell.text !== cells[0]!.cell.text);
    return element(
      'tr',
      { role: 'row', class: differ ? 'compare-differs' : undefined },
      element('th', { role: 'rowheader', scope: 'row', title: column.meaning }, column.title),
      ...cells.map(({ cell, row }) => valueCell(cell, row.id, column.id)),
    );
  });
  const question = element('th', { role: 'columnheader', scope: 'col' }, 'Question');
  return [
    element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' }, question, ...names)),
    element('tbody', { role: 'rowgroup' }, ...body),
  ];
}

function nameOf(row: { name: string; vm: string }): string {
  return `${row.name}: ${row.vm}`;
}
