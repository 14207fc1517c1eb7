import type { Value } from '../schema/cell.ts';
import { misfits } from '../values/fits.ts';
import type { Path } from '../yaml/parse.ts';
import { type CellSite, type Check, cellSites, problemAt } from './check.ts';

const RULE = 'value-fits-field';

/** Every value has the type its field asks for, and is one of the allowed ones. */
export const valueFitsField: Check = {
  rule: RULE,
  run: (survey) =>
    cellSites(survey).flatMap((site) => {
      const field = survey.fields.get(site.fieldId)?.data;
      if (field === undefined) return [];
      return valuesOf(site).flatMap(({ value, path }) =>
        misfits(field, value).map((misfit) =>
          problemAt(
            site.record.yaml,
            [...path, ...misfit.path],
            RULE,
            `The value of ${field.id} ${quoteless(misfit.message)}.`,
            misfit.fix,
          ),
        ),
      );
    }),
};

function quoteless(message: string): string {
  return message.startsWith('"') ? `is wrong: ${message}` : message;
}

/** The values a cell holds, with their places: both sides of a dispute, now and next. */
export function valuesOf({ cell, path }: CellSite): { value: Value; path: Path }[] {
  if (cell.state === 'disputed') {
    return cell.conflict.map((side, index) => ({
      value: side.value,
      path: [...path, 'conflict', index, 'value'],
    }));
  }
  const values = 'value' in cell ? [{ value: cell.value, path: [...path, 'value'] }] : [];
  return cell.state === 'in-transition'
    ? [...values, { value: cell.next, path: [...path, 'next'] }]
    : values;
}
