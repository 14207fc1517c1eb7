import { orderedFields } from '../derive/applicable.ts';
import { type FileKind, formatFile } from '../fix/format.ts';
import type { Located, Survey } from '../survey.ts';
import { type Check, problemAt } from './check.ts';

const RULE = 'is-formatted';

/** Files have the form that `records fix` gives them, so that a change shows as what it is. */
export const isFormatted: Check = {
  rule: RULE,
  run: (survey) => {
    const order = orderedFields(survey).map((field) => field.id);
    return filesOf(survey).flatMap(([kind, { yaml }]) =>
      formatFile(kind, yaml.text, order) === yaml.text
        ? []
        : [
            problemAt(
              yaml,
              [],
              RULE,
              'Keys or cells are out of order, or lines are broken differently.',
              'Run npm run records -- fix.',
            ),
          ],
    );
  },
};

function filesOf(survey: Survey): [FileKind, Located<unknown>][] {
  return [
    ...[...survey.fields.values()].map((file): [FileKind, Located<unknown>] => ['field', file]),
    ...[...survey.sources.values()].map((file): [FileKind, Located<unknown>] => ['source', file]),
    ...[...survey.records.values()].map((file): [FileKind, Located<unknown>] => ['record', file]),
  ];
}
