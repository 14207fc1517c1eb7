import { flatTable } from '../derive/table.ts';
import type { CellState } from '../schema/cell.ts';
import type { Survey } from '../survey.ts';

/** How many cells of the published records are in which state, and how they are known. */
export interface CellTally {
  total: number;
  states: Readonly<Record<CellState, number>>;
  /** Cells whose best source is code. */
  fromCode: number;
  /** Cells with at least one source. */
  sourced: number;
}

/** Counts the cells of published records; cells that are not asked, and those of the head, do not count. */
export function tally(survey: Survey): CellTally {
  const cells = flatTable(survey).filter(
    (cell) => cell.state !== 'missing' && survey.fields.get(cell.field)?.data.from === undefined,
  );
  const count = (state: CellState) => cells.filter((cell) => cell.state === state).length;
  return {
    total: cells.length,
    states: {
      known: count('known'),
      'in-transition': count('in-transition'),
      disputed: count('disputed'),
      unknown: count('unknown'),
      'not-applicable': count('not-applicable'),
      'none-by-design': count('none-by-design'),
    },
    fromCode: cells.filter((cell) => cell.confidence === 'code').length,
    sourced: cells.filter((cell) => cell.sources.length > 0).length,
  };
}
