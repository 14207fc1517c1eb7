import { PLACES } from '../survey.ts';
import { type Check, problemAt } from './check.ts';
import { sourceUses } from './source-exists.ts';

const RULE = 'source-is-used';

/** Every source file is cited by a record. */
export const sourceIsUsed: Check = {
  rule: RULE,
  run: (survey) => {
    // A record that cannot be read may cite any of them.
    if ([...survey.broken].some((file) => file.startsWith(PLACES.records))) return [];
    const used = new Set(sourceUses(survey).map(({ source }) => source));
    return [...survey.sources]
      .filter(([id]) => !used.has(id))
      .map(([id, { yaml }]) =>
        problemAt(
          yaml,
          ['id'],
          RULE,
          `No record cites "${id}".`,
          'Cite it in a cell, or delete the file.',
        ),
      );
  },
};
