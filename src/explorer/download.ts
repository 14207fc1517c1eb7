import { heightOf } from './place.ts';
import type { Cell, TableSection, View } from './view.ts';

/** A cell as text, with whole values where the page shows shortened ones. */
export function cellText(cell: Cell): string {
  return cell.map(({ text, full }) => full ?? text).join(' ');
}

/** A table as comma-separated values (RFC 4180), with a heading. */
export function tableToCsv({ columns, rows }: TableSection): string {
  const lines = [columns.map(({ name }) => name), ...rows.map((row) => row.map(cellText))];
  return lines.map((line) => `${line.map(quoted).join(',')}\r\n`).join('');
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The answer behind a view as JSON. */
export function viewToJson(view: View): string {
  return `${JSON.stringify(view.data, null, 2)}\n`;
}

/** A file name for what is shown: "momentum-5-blocks.csv", "account-z1…-at-19.json". */
export function fileName(view: View, part: string, ending: 'csv' | 'json'): string {
  const at = heightOf(view.place);
  const name = `${view.title} ${at === undefined ? '' : `at ${at} `}${part}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return `${name.replace(/^-|-$/g, '').slice(0, 80)}.${ending}`;
}

/** What is shown as a file: one table of the view by its id, or without an id the whole answer. */
export function savedFile(view: View, id?: string): { name: string; file: Blob } {
  const table = view.sections.find((section) => section.kind === 'table' && section.id === id);
  if (table?.kind === 'table')
    return {
      name: fileName(view, table.id, 'csv'),
      file: new Blob([tableToCsv(table)], { type: 'text/csv' }),
    };
  const file = new Blob([viewToJson(view)], { type: 'application/json' });
  return { name: fileName(view, '', 'json'), file };
}
