import { isDeepStrictEqual } from 'node:util';
import { lineage } from '../derive/resolve.ts';
import type { Cell } from '../schema/cell.ts';
import { type Check, cellSites, problemAt } from './check.ts';

const RULE = 'fork-differs';

/** A fork's record says only what differs from its parent. */
export const forkDiffers: Check = {
  rule: RULE,
  run: (survey) =>
    cellSites(survey).flatMap(({ record, fieldId, cell, path }) => {
      const field = survey.fields.get(fieldId)?.data;
      if (field === undefined || !field.inherits) return [];
      const parents = lineage(survey, record.data).slice(1);
      const parent = parents.find((candidate) => candidate.cells[fieldId] !== undefined);
      const inherited = parent?.cells[fieldId];
      if (parent === undefined || inherited === undefined) return [];
      if (!isDeepStrictEqual(claim(cell), claim(inherited))) return [];
      return [
        problemAt(
          record.yaml,
          path,
          RULE,
          `${fieldId} says the same as "${parent.id}", from which the record inherits.`,
          'Remove the cell: it is taken from the parent.',
        ),
      ];
    }),
};

/** What a cell asserts, without its provenance. */
function claim(cell: Cell): unknown {
  const { state = 'known' } = cell;
  if (state === 'unknown' || state === 'not-applicable' || state === 'none-by-design') return state;
  if (cell.state === 'disputed') {
    return cell.conflict.map((side) => ({ value: side.value, unit: side.unit }));
  }
  if (!('value' in cell)) return state;
  const next = cell.state === 'in-transition' ? cell.next : undefined;
  return { state, value: cell.value, unit: cell.unit, next };
}
