import type { ComparedCell } from './model.ts';
import type { Selection } from './select.ts';

/** Where a Markdown table points its readers. */
export interface MarkdownPlaces {
  /** Address of the view itself. */
  view: string;
  /** Address of the page of a row. */
  pageOf(id: string): string;
}

/**
 * The view as a Markdown table that a forum understands, with a link back. Rows are machines; side
 * by side, machines are the columns.
 */
export function viewToMarkdown(
  selection: Selection,
  side: boolean,
  { view, pageOf }: MarkdownPlaces,
): string {
  const { columns, rows } = selection;
  const names = rows.map(({ row }) => `[${escaped(`${row.name}: ${row.vm}`)}](${pageOf(row.id)})`);
  const lines = side
    ? [
        ['Question', ...names],
        ...columns.map(({ column, index }) => [
          escaped(column.title),
          ...rows.map(({ cells }) => cellText(cells[index]!)),
        ]),
      ]
    : [
        ['Machine', ...columns.map(({ column }) => escaped(column.title))],
        ...rows.map(({ cells }, place) => [
          names[place]!,
          ...columns.map(({ index }) => cellText(cells[index]!)),
        ]),
      ];
  const [head, ...body] = lines.map((cells) => `| ${cells.join(' | ')} |`);
  const rule = `|${' --- |'.repeat(lines[0]!.length)}`;
  return `${[head, rule, ...body].join('\n')}\n\n[This view, with the source of every value](${view})\n`;
}

function cellText({ state, text }: ComparedCell): string {
  const words = escaped(text);
  return state === 'known' || state === 'missing' ? words : `*${words}*`;
}

/** Text that Markdown would read as markup is written so that it does not. */
function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\|*_`[\]<>~]/g, (sign) => `\\${sign}`);
}
