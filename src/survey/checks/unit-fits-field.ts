import type { Field } from '../schema/field.ts';
import { type Dimension, type UnitId, unitOf } from '../values/units.ts';
import type { Path } from '../yaml/parse.ts';
import { type CellSite, type Check, cellSites, problemAt } from './check.ts';

const RULE = 'unit-fits-field';

/** A unit stands only on numbers, measures what the field measures, and is not the field's own. */
export const unitFitsField: Check = {
  rule: RULE,
  run: (survey) =>
    cellSites(survey).flatMap((site) => {
      const field = survey.fields.get(site.fieldId)?.data;
      if (field === undefined) return [];
      return unitsOf(site).flatMap(({ unit, path }) => {
        const wrong = misfit(field, unit);
        return wrong === undefined ? [] : [problemAt(site.record.yaml, path, RULE, ...wrong)];
      });
    }),
};

/** What a field measures: its unit's dimension and the others it accepts. */
export function dimensionsOf(field: Field): Dimension[] {
  return field.unit === undefined ? [] : [unitOf(field.unit).dimension, ...(field.accepts ?? [])];
}

function misfit(field: Field, unit: UnitId): [string, string] | undefined {
  if (field.unit === undefined) {
    return [`${field.id} is a ${field.type} and takes no unit.`, 'Remove the unit.'];
  }
  if (unit === field.unit) {
    return [`${unit} is the field's own unit.`, 'Remove the unit: it is taken from the field.'];
  }
  const accepted = dimensionsOf(field);
  if (accepted.includes(unitOf(unit).dimension)) return undefined;
  return [
    `${unit} measures ${unitOf(unit).dimension}, ${field.id} is about ${accepted.join(' or ')}.`,
    `Give the value in ${field.unit} or another unit of ${accepted.join(' or ')}.`,
  ];
}

function unitsOf({ cell, path }: CellSite): { unit: UnitId; path: Path }[] {
  const parts =
    cell.state === 'disputed'
      ? cell.conflict.map((side, index) => ({ holder: side, at: [...path, 'conflict', index] }))
      : [{ holder: cell, at: path }];
  return parts.flatMap(({ holder, at }) =>
    'unit' in holder && holder.unit !== undefined
      ? [{ unit: holder.unit, path: [...at, 'unit'] }]
      : [],
  );
}
