import { type ComparisonTable, STATE_WORDS } from '../../survey/compare/model.ts';
import { filterValues, type View } from '../../survey/compare/view.ts';
import { element } from './element.ts';
import { checkbox, menu } from './menu.ts';
import type { Part, ToolbarActions } from './toolbar.ts';

/** Filters that stand in the menu from the start. */
const FIRST = ['tier', 'identity.family', 'execution.call-model'];

/** The menu of filters: tier, family, call model, and any other question that is chosen. */
export function filterMenu(table: ComparisonTable, { change }: ToolbarActions): Part {
  let view: View | undefined;
  const shown = new Map<string, { element: HTMLElement; show(values: readonly string[]): void }>();
  const place = element('div');
  const add = (key: string) => {
    if (shown.has(key)) return;
    const choice = choiceOf(table, key, (values) =>
      change({ filters: { ...view?.filters, [key]: values } }),
    );
    shown.set(key, choice);
    place.append(choice.element);
  };
  const present = FIRST.filter((key) => filterValues(table, key).length > 0);
  for (const key of present) add(key);
  const more = questionSelect(table, add);
  const { element: details, name } = menu('Filter', [place, more]);
  return {
    element: details,
    show(next) {
      view = next;
      const active = Object.keys(next.filters);
      for (const key of active) add(key);
      for (const [key, choice] of shown) choice.show(next.filters[key] ?? []);
      name(active.length > 0 ? `Filter (${active.length})` : 'Filter');
    },
  };
}

/** A select of all questions; choosing one adds its checkboxes. */
function questionSelect(table: ComparisonTable, add: (key: string) => void): HTMLElement {
  const groups = table.groups.map(({ id, title }) =>
    element(
      'optgroup',
      { label: title },
      ...table.columns
        .filter((column) => column.group === id)
        .map((column) => element('option', { value: column.id }, column.title)),
    ),
  );
  const select = element(
    'select',
    {
      change: () => {
        if (select.value) add(select.value);
        select.value = '';
      },
    },
    element('option', { value: '' }, 'Choose a question…'),
    ...groups,
  );
  return element('label', { class: 'compare-more' }, 'By another question ', select);
}

function choiceOf(
  table: ComparisonTable,
  key: string,
  choose: (values: readonly string[]) => void,
): { element: HTMLElement; show(values: readonly string[]): void } {
  const boxes = filterValues(table, key).flatMap((value) => {
    const count = optionCount(table, key, value);
    if (count === 0) return [];
    const chosen = () => boxes.filter(({ input }) => input.checked).map((box) => box.value);
    const box = checkbox(optionWord(table, key, value), () => choose(chosen()), count);
    return [{ ...box, value }];
  });
  const legend = element('legend', {}, titleOf(table, key));
  return {
    element: element('fieldset', {}, legend, ...boxes.map((box) => box.element)),
    show(values) {
      for (const { input, value } of boxes) input.checked = values.includes(value);
    },
  };
}

/** How many machines a value of a filter lets through. */
function optionCount(table: ComparisonTable, key: string, value: string): number {
  if (key === 'tier') return table.rows.filter((row) => String(row.tier) === value).length;
  const index = table.columns.findIndex((column) => column.id === key);
  const option = table.columns[index]?.options.findIndex(({ id }) => id === value) ?? -1;
  return table.cells.filter((cells) => {
    const cell = cells[index];
    return cell !== undefined && (`~${cell.state}` === value || cell.keys.includes(option));
  }).length;
}

function titleOf(table: ComparisonTable, key: string): string {
  if (key === 'tier') return 'Depth of the record';
  return table.columns.find((column) => column.id === key)?.title ?? key;
}

function optionWord(table: ComparisonTable, key: string, value: string): string {
  if (key === 'tier') return value === '1' ? 'deep' : 'short';
  if (value.startsWith('~')) return STATE_WORDS[value.slice(1) as keyof typeof STATE_WORDS];
  const column = table.columns.find(({ id }) => id === key);
  return column?.options.find(({ id }) => id === value)?.label ?? value;
}

/** A filter in words: Family: WebAssembly. */
export function wordFor(table: ComparisonTable, key: string, value: string): string {
  return `${titleOf(table, key)}: ${optionWord(table, key, value)}`;
}
