import type { ComparisonTable } from '../../survey/compare/model.ts';
import type { View } from '../../survey/compare/view.ts';
import { element } from './element.ts';
import { checkbox, menu } from './menu.ts';
import type { Part, ToolbarActions } from './toolbar.ts';

/** The menu of questions: one checkbox a group, and one a question. */
export function columnMenu(table: ComparisonTable, { change }: ToolbarActions): Part {
  let view: View | undefined;
  const put = (ids: readonly string[], chosen: boolean) => {
    const left = new Set(view?.columns);
    for (const id of ids) {
      if (chosen) left.add(id);
      else left.delete(id);
    }
    change({ columns: [...left] });
  };
  const groups = table.groups.map(({ id, title }) => {
    const columns = table.columns.filter((column) => column.group === id);
    const ids = columns.map((column) => column.id);
    const whole = checkbox(title, (chosen) => put(ids, chosen));
    const each = columns.map((column) => checkbox(column.title, (on) => put([column.id], on)));
    const fieldset = element(
      'fieldset',
      {},
      element('legend', {}, whole.element),
      ...each.map((box) => box.element),
    );
    return { ids, whole: whole.input, each: each.map((box) => box.input), fieldset };
  });
  const button = (label: string, columns: readonly string[]) =>
    element(
      'button',
      { type: 'button', class: 'compare-button', click: () => change({ columns }) },
      label,
    );
  const all = table.columns.map((column) => column.id);
  const { element: details, name } = menu('Questions', [
    element('p', {}, button('All', all), button('As at first', table.firstColumns)),
    element('div', { class: 'compare-groups' }, ...groups.map((group) => group.fieldset)),
  ]);
  return {
    element: details,
    show(next) {
      view = next;
      const chosen = new Set(next.columns);
      for (const { ids, whole, each } of groups) {
        const count = ids.filter((id) => chosen.has(id)).length;
        whole.checked = count === ids.length;
        whole.indeterminate = count > 0 && count < ids.length;
        for (const [place, input] of each.entries()) input.checked = chosen.has(ids[place]!);
      }
      name(`Questions (${chosen.size})`);
    },
  };
}
