import type { ComparisonTable } from '../../survey/compare/model.ts';
import { CONFIDENCE_WORDS, SCOPE_WORDS } from '../../survey/compare/words.ts';
import type { CiteLink } from '../../survey/derive/cite.ts';
import type { RecordExport } from '../../survey/derive/json.ts';
import { element } from './element.ts';

type CellExport = RecordExport['cells'][string];

/** Where the dialog gets its records, and whom it tells that it was closed. */
export interface ProvenancePlaces {
  recordOf(id: string): Promise<RecordExport>;
  pageOf(id: string): string;
  closed(): void;
}

/** The dialog that shows where a value comes from. */
export function createProvenance(
  table: ComparisonTable,
  places: ProvenancePlaces,
): { element: HTMLDialogElement; open(row: string, column: string): void } {
  const body = element('div', {});
  const close = element(
    'button',
    { type: 'button', class: 'compare-button', click: () => dialog.close() },
    'Close',
  );
  const dialog = element(
    'dialog',
    {
      class: 'compare-dialog',
      'aria-labelledby': 'compare-cell-title',
      close: () => places.closed(),
      click: ({ target }) => {
        if (target === dialog) dialog.close();
      },
    },
    element('div', {}, body, close),
  );
  return {
    element: dialog,
    open(rowId, columnId) {
      const row = table.rows.find(({ id }) => id === rowId);
      const column = table.columns.find(({ id }) => id === columnId);
      if (!row || !column) return;
      const title = element('h2', { id: 'compare-cell-title' }, column.title);
      const machine = element('a', { href: places.pageOf(rowId) }, `${row.name}: ${row.vm}`);
      const about = element('p', { class: 'compare-about' }, column.meaning);
      const place = element('div', { 'aria-live': 'polite' }, 'Loading the source…');
      body.replaceChildren(title, element('p', {}, machine), about, place);
      if (!dialog.open) dialog.showModal();
      places.recordOf(rowId).then(
        ({ cells }) => place.replaceChildren(...provenance(cells[columnId])),
        () =>
          place.replaceChildren(
            'The source could not be loaded. It also stands on the page of the machine.',
          ),
      );
    },
  };
}

/** What is known of a cell, as elements. */
function provenance(cell: CellExport | undefined): Node[] {
  if (cell === undefined) return [element('p', {}, 'A short record is not asked this.')];
  const { state, note, conflict, sources } = cell;
  const value = element('p', { class: 'compare-value' }, cell.text);
  if (state !== 'known') value.dataset.s = state;
  return [
    value,
    ...(note ? [element('p', {}, note)] : []),
    facts(cell),
    ...(conflict ?? []).map((side) =>
      element('div', {}, element('p', {}, `One side says: ${side.text}`), citations(side.sources)),
    ),
    ...(sources.length > 0 && !conflict
      ? [element('h3', {}, sources.length > 1 ? 'Sources' : 'Source'), citations(sources)]
      : []),
  ];
}

function facts(cell: CellExport): HTMLElement {
  const { scope, confidence, version, asOf, inheritedFrom, searched, nextActivation } = cell;
  const lines: [string, string | undefined][] = [
    ['Next value takes effect', nextActivation],
    ['Kind', scope && SCOPE_WORDS[scope as keyof typeof SCOPE_WORDS]],
    ['Known', confidence && CONFIDENCE_WORDS[confidence]],
    ['Holds for', version],
    ['As of', asOf],
    ['Taken over from', inheritedFrom],
    ['Searched', searched?.join('; ')],
  ];
  const shown = lines.flatMap(([name, text]) =>
    text ? [element('dt', {}, name), element('dd', {}, text)] : [],
  );
  return element('dl', {}, ...shown);
}

function citations(sources: readonly CiteLink[]): HTMLElement {
  const items = sources.map(({ url, place, title, date }) =>
    element('li', {}, element('a', { href: url }, place || title), ` ${title}, ${date}`),
  );
  return element('ul', {}, ...items);
}
