import '../../css/controls.css';
import '../../css/compare-live.css';
import { queryToView, viewToQuery } from '../../survey/compare/address.ts';
import type { ComparisonTable } from '../../survey/compare/model.ts';
import { type Selection, select } from '../../survey/compare/select.ts';
import { firstView, normalView, type View } from '../../survey/compare/view.ts';
import type { RecordExport } from '../../survey/derive/json.ts';
import { element } from './element.ts';
import { createGrid } from './grid.ts';
import { createProvenance } from './provenance.ts';
import { readTable } from './read-table.ts';
import { roveIn } from './roving.ts';
import { shareActions } from './share.ts';
import { createToolbar } from './toolbar.ts';

/** Replaces the folded tables of the page by one that can be filtered, sorted, pinned and shared. */
export function startComparison(place: HTMLElement): void {
  const read = readTable(document);
  if (!read || !place.hidden) return;
  const table: ComparisonTable = read;
  const { files = '', pages = '' } = place.dataset;
  let view = queryToView(table, location.search);
  let selection: Selection = select(table, view);
  let focusAfter: HTMLElement | undefined;

  const change = (part: Partial<View>) => show(normalView(table, { ...view, ...part }));
  const pageOf = (id: string) => `${pages}${id}/`;
  const grid = createGrid(table, {
    pageOf,
    sortBy: (by) => change({ sort: nextSort(view, by) }),
    pin: (id) => {
      const pinned = view.pinned.includes(id)
        ? view.pinned.filter((other) => other !== id)
        : [...view.pinned, id];
      change({ pinned });
    },
    open: (row, column) => {
      focusAfter =
        document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
      change({ cell: { row, column } });
    },
  });
  const roving = roveIn(grid.element);
  const toolbar = createToolbar(table, {
    change,
    reset: () => show({ ...firstView(table), columns: view.columns }),
    share: shareActions({ table, files, pages, view: () => view, selection: () => selection }),
  });
  const provenance = createProvenance(table, {
    pageOf,
    recordOf: once((id) => fetchJson<RecordExport>(`${files}vms/${id}.json`)),
    closed: () => {
      change({ cell: undefined });
      focusAfter?.focus();
    },
  });

  function show(next: View): void {
    const moved = next.cell !== view.cell;
    view = next;
    selection = select(table, view);
    const focused = document.activeElement;
    grid.show(selection, view);
    roving.settle();
    // A row that moves takes the focus with it.
    if (focused instanceof HTMLElement && focused.isConnected)
      focused.focus({ preventScroll: true });
    toolbar.show(view, selection);
    const query = viewToQuery(table, view);
    if (query !== location.search) {
      history.replaceState(history.state, '', location.pathname + query + location.hash);
    }
    if (moved && view.cell) provenance.open(view.cell.row, view.cell.column);
  }

  const scroll = element(
    'section',
    { class: 'table-scroll compare-scroll compare-live', 'aria-label': 'Comparison' },
    grid.element,
  );
  const help = element(
    'p',
    { id: 'compare-help', class: 'visually-hidden' },
    'Arrow keys move between cells. Enter on a value opens its source, Enter on a heading sorts.',
  );
  place.replaceChildren(toolbar.element, help, scroll, provenance.element);
  place.hidden = false;
  const tables = document.getElementById('compare-tables');
  if (tables) tables.hidden = true;
  show(view);
  if (view.cell) provenance.open(view.cell.row, view.cell.column);
  addEventListener('popstate', () => show(queryToView(table, location.search)));
}

/** Ascending, descending, and as at first. */
function nextSort({ sort }: View, by: string): View['sort'] {
  if (sort?.by !== by) return { by, descending: false };
  return sort.descending ? undefined : { by, descending: true };
}

async function fetchJson<T>(address: string): Promise<T> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return (await answer.json()) as T;
}

/** Remembers answers; a question that failed may be asked again. */
function once<T>(ask: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const answers = new Map<string, Promise<T>>();
  return (key) => {
    const known = answers.get(key);
    if (known) return known;
    const answer = ask(key);
    answers.set(key, answer);
    answer.catch(() => answers.delete(key));
    return answer;
  };
}
