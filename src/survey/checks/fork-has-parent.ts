import { lineage } from '../derive/resolve.ts';
import { isVm } from '../schema/record.ts';
import { vmRecords } from '../survey.ts';
import { type Check, problemAt } from './check.ts';

const RULE = 'fork-has-parent';

/** A fork's parent is a record with cells, of the same family, and not its own descendant. */
export const forkHasParent: Check = {
  rule: RULE,
  run: (survey) =>
    vmRecords(survey).flatMap(({ data, yaml }) => {
      if (data.extends === undefined) return [];
      const problem = (message: string, fix: string) => [
        problemAt(yaml, ['extends', 'record'], RULE, message, fix),
      ];
      const id = data.extends.record;
      const parent = survey.records.get(id)?.data;
      if (parent === undefined || !isVm(parent)) {
        return problem(
          `"${id}" is no record with cells.`,
          'Name a file of data/vms that has cells, or remove extends.',
        );
      }
      if (parent.family !== data.family) {
        return problem(
          `The parent belongs to the family ${parent.family}, this record to ${data.family}.`,
          'Correct the family, or remove extends: only a fork of the same machine inherits.',
        );
      }
      const last = lineage(survey, data).at(-1);
      return last?.extends !== undefined && survey.records.has(last.extends.record)
        ? problem(`"${id}" leads back to "${data.id}".`, 'Remove extends from one of the records.')
        : [];
    }),
};
