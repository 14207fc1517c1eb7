/**
 * Writes a table as GitHub-flavoured Markdown, as it is seen: rows and columns that a filter hides are
 * left out.
 */
export function tableMarkdown(
  table: HTMLTableElement,
  inlineOf: (nodes: Iterable<Node>) => string,
): string {
  const rows = [...table.rows].filter(isSeen).map((row) =>
    [...row.cells].filter(isSeen).flatMap((cell) => [
      cellText(inlineOf(cell.childNodes)),
      // A cell over several columns is one text and empty cells.
      ...Array.from({ length: cell.colSpan - 1 }, () => ''),
    ]),
  );
  const width = Math.max(0, ...rows.map((row) => row.length));
  const [head = [], ...body] = rows;
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, index) => cells[index] ?? '').join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(width)}`, ...body.map(line)].join('\n');
}

/** A table that was cut out of the page, to be quoted, has no boxes: all of it counts as seen. */
function isSeen(part: Element): boolean {
  return !part.isConnected || part.getClientRects().length > 0;
}

function cellText(text: string): string {
  return text
    .trim()
    .replaceAll('|', '\\|')
    .replace(/\s*\n\s*/g, '<br>');
}
