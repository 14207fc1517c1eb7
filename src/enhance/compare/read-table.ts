import type {
  ComparedCell,
  ComparisonTable,
  HeadData,
  ShownState,
} from '../../survey/compare/model.ts';

/** Reads the comparison from the tables of the page, so that the page carries every value once. */
export function readTable(root: Document): ComparisonTable | undefined {
  const text = root.getElementById('compare-head')?.textContent;
  if (!text) return undefined;
  const head = JSON.parse(text) as HeadData;
  const cells: ComparedCell[][] = head.rows.map(() => []);
  const meanings: string[] = [];
  for (const table of root.querySelectorAll<HTMLTableElement>('#compare-tables table')) {
    meanings.push(...[...(table.tHead?.rows[0]?.cells ?? [])].slice(1).map(({ title }) => title));
    for (const [place, row] of [...(table.tBodies[0]?.rows ?? [])].entries()) {
      // The first cell of a row names the machine.
      for (let index = 1; index < row.cells.length; index++) {
        cells[place]?.push(readCell(row.cells[index]!));
      }
    }
  }
  const columns = head.columns.map((column, index) => ({
    ...column,
    meaning: meanings[index] ?? '',
  }));
  return { ...head, columns, cells };
}

function readCell({ dataset, textContent }: HTMLTableCellElement): ComparedCell {
  return {
    state: (dataset.s ?? 'known') as ShownState,
    text: textContent,
    keys: dataset.k === undefined ? [] : dataset.k.split(' ').map(Number),
  };
}
