import { applies } from '../derive/applicable.ts';
import { PLACES } from '../survey.ts';
import { type Check, cellSites, problemAt } from './check.ts';

const RULE = 'field-exists';

/** A cell answers a field that exists, that is asked of this family, and that is filled in cells. */
export const fieldExists: Check = {
  rule: RULE,
  run: (survey) =>
    cellSites(survey).flatMap(({ record, fieldId, path }) => {
      const field = survey.fields.get(fieldId)?.data;
      const problem = (message: string, fix: string) => [
        problemAt(record.yaml, path, RULE, message, fix),
      ];
      if (survey.broken.has(`${PLACES.fields}${fieldId}.yaml`)) return [];
      if (field === undefined) {
        return problem(`There is no field "${fieldId}".`, 'Use the name of a file in data/fields.');
      }
      if (field.from !== undefined) {
        return problem(
          `${fieldId} is taken from the head of the record.`,
          `Remove the cell and write "${field.from}" at the top.`,
        );
      }
      return applies(field, record.data)
        ? []
        : problem(
            `${fieldId} is not asked of the family ${record.data.family}.`,
            'Remove the cell.',
          );
    }),
};
