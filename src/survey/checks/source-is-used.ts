import { type Check, problemAt } from './check.ts';
import { sourceUses } from './source-exists.ts';

const RULE = 'source-is-used';

/** Every source file is cited by a record. */
export const sourceIsUsed: Check = {
  rule: RULE,
  run: (survey) => {
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
