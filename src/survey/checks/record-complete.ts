import { resolveRecord } from '../derive/resolve.ts';
import { vmRecords } from '../survey.ts';
import { type Check, problemAt } from './check.ts';

const RULE = 'record-complete';

/** A record that is no draft answers every field its tier asks for. */
export const recordComplete: Check = {
  rule: RULE,
  run: (survey) =>
    vmRecords(survey).flatMap(({ data, yaml }) => {
      if (data.draft) return [];
      return resolveRecord(survey, data).missing.map((field) =>
        problemAt(
          yaml,
          ['cells'],
          RULE,
          `${data.id} (tier ${data.tier}) does not answer ${field.id}.`,
          'Add the cell (state: unknown with searched, if the sources do not say), or mark the record draft: true.',
        ),
      );
    }),
};
