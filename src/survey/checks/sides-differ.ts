import { isDeepStrictEqual } from 'node:util';
import { type Check, cellSites, problemAt } from './check.ts';

const RULE = 'sides-differ';

/** A dispute has different sides, and a transition leads to a different value. */
export const sidesDiffer: Check = {
  rule: RULE,
  run: (survey) =>
    cellSites(survey).flatMap(({ record, cell, path }) => {
      if (cell.state === 'in-transition' && isDeepStrictEqual(cell.value, cell.next)) {
        return [
          problemAt(
            record.yaml,
            [...path, 'next'],
            RULE,
            'The next value is the value in force.',
            'Correct one of them, or remove state, next and nextActivation.',
          ),
        ];
      }
      if (cell.state !== 'disputed') return [];
      const sides = cell.conflict.map(({ value, unit }) => ({ value, unit }));
      const repeated = sides.findIndex((side, index) =>
        sides.slice(0, index).some((earlier) => isDeepStrictEqual(earlier, side)),
      );
      return repeated < 0
        ? []
        : [
            problemAt(
              record.yaml,
              [...path, 'conflict', repeated],
              RULE,
              'Two sides of the dispute say the same.',
              'Join their sources, or make the cell known if nobody disagrees.',
            ),
          ];
    }),
};
