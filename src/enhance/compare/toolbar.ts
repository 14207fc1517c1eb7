import type { ComparisonTable } from '../../survey/compare/model.ts';
import type { Selection } from '../../survey/compare/select.ts';
import type { View } from '../../survey/compare/view.ts';
import { columnMenu } from './column-menu.ts';
import { element } from './element.ts';
import { filterMenu, wordFor } from './filter-menu.ts';
import { closeMenus, menu } from './menu.ts';

/** What a reader can do above the table. */
export interface ToolbarActions {
  change(change: Partial<View>): void;
  reset(): void;
  share: ReadonlyArray<{ label: string; run(): Promise<string> }>;
}

/** A part of the toolbar that follows the view. */
export interface Part {
  element: HTMLElement;
  show(view: View, selection: Selection): void;
}

/** Controls above the table, and a line that says what is shown. */
export function createToolbar(table: ComparisonTable, actions: ToolbarActions): Part {
  const status = element('p', { role: 'status', class: 'compare-status' });
  const parts = [
    search(actions),
    filterMenu(table, actions),
    columnMenu(table, actions),
    toggle('Only differences', 'differences', actions),
    toggle('Side by side', 'side', actions),
    shareMenu(actions, (text) => status.replaceChildren(text)),
    chips(table, actions),
  ];
  const bar = element('div', { class: 'compare-bar' }, ...parts.map((part) => part.element));
  closeMenus(bar);
  return {
    element: element('div', {}, bar, status),
    show(view, selection) {
      for (const part of parts) part.show(view, selection);
      const text = summary(table, view, selection);
      if (status.textContent !== text) status.textContent = text;
    },
  };
}

function summary(table: ComparisonTable, view: View, { rows, columns, alike }: Selection): string {
  const machines = view.side
    ? `${rows.length} machines side by side`
    : `${rows.length} of ${table.rows.length} machines`;
  const same = view.differences && alike.length > 0 ? `, ${alike.length} alike left out` : '';
  return `${machines}, ${columns.length} of ${table.columns.length} questions${same}.`;
}

function search({ change }: ToolbarActions): Part {
  const input = element('input', {
    type: 'search',
    placeholder: 'Find a machine',
    'aria-label': 'Find a machine by name',
    input: () => change({ query: input.value }),
  });
  return {
    element: input,
    show: ({ query }) => {
      if (document.activeElement !== input) input.value = query;
    },
  };
}

function toggle(label: string, key: 'differences' | 'side', { change }: ToolbarActions): Part {
  const button = element(
    'button',
    {
      type: 'button',
      class: 'compare-button',
      click: () => change({ [key]: button.getAttribute('aria-pressed') !== 'true' }),
    },
    label,
  );
  return {
    element: button,
    show(view) {
      button.setAttribute('aria-pressed', String(view[key]));
      if (key !== 'side') return;
      button.disabled = view.pinned.length < 2;
      button.title = button.disabled ? 'Pin two to four machines first' : '';
    },
  };
}

function shareMenu({ share }: ToolbarActions, say: (text: string) => void): Part {
  const items = share.map(({ label, run }) =>
    element(
      'button',
      {
        type: 'button',
        class: 'compare-button',
        click: () => {
          say('Working…');
          run().then(say, (error: Error) => say(`That did not work: ${error.message}`));
        },
      },
      label,
    ),
  );
  return { element: menu('Share', items).element, show: () => {} };
}

/** What is filtered, each with a button that lifts it. */
function chips(table: ComparisonTable, { change, reset }: ToolbarActions): Part {
  const line = element('ul', { class: 'compare-chips', 'aria-label': 'Filters in force' });
  return {
    element: line,
    show(view) {
      const filters = Object.entries(view.filters).flatMap(([key, values]) =>
        values.map((value) => {
          const without = values.filter((other) => other !== value);
          const words = wordFor(table, key, value);
          const lift = () => change({ filters: { ...view.filters, [key]: without } });
          return chip(words, `Lift the filter ${words}`, lift);
        }),
      );
      const any = filters.length > 0 || view.query || view.sort || view.pinned.length > 0;
      line.hidden = !any;
      line.replaceChildren(
        ...filters,
        ...(any ? [chip('Start again', 'Lift all filters, pins and the sorting', reset)] : []),
      );
    },
  };
}

function chip(text: string, label: string, run: () => void): HTMLElement {
  const button = element('button', { type: 'button', 'aria-label': label, click: run }, text);
  return element('li', {}, button);
}
