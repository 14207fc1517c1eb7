import type { Field } from '../schema/field.ts';
import type { Path } from '../yaml/parse.ts';
import { type Check, problemAt } from './check.ts';

const RULE = 'field-sound';

/** A field's own definition makes sense: its group exists, its place is free, its type has what it needs. */
export const fieldSound: Check = {
  rule: RULE,
  run: (survey) => {
    const groups = new Set(survey.groups.map((group) => group.id));
    const places = new Map<string, string>();
    return [...survey.fields.values()].flatMap(({ data, yaml }) => {
      const place = `${data.group} ${data.order}`;
      const holder = places.get(place);
      places.set(place, holder ?? data.id);
      const faults: [Path, string, string][] = [
        ...(groups.has(data.group) && data.id.startsWith(`${data.group}.`)
          ? []
          : [fault(['group'], `"${data.group}" is not the group of ${data.id}.`, GROUP)]),
        ...(holder === undefined
          ? []
          : [
              fault(
                ['order'],
                `${holder} has the same place in the group.`,
                'Choose a free number.',
              ),
            ]),
        ...shape(data),
      ];
      return faults.map(([path, message, fix]) => problemAt(yaml, path, RULE, message, fix));
    });
  },
};

const GROUP = 'Use a group of data/groups.yaml, the one in front of the dot of the id.';

function shape(field: Field): [Path, string, string][] {
  const isEnum = field.type === 'enum' || field.type === 'enum-set';
  const isNumber = field.type === 'integer' || field.type === 'number';
  const hasKeys = field.type === 'map' || field.type === 'list';
  const fits = (key: keyof Field, wanted: boolean): [Path, string, string][] => {
    if ((field[key] !== undefined) === wanted) return [];
    return [
      fault(
        [key],
        `A field of type ${field.type} ${wanted ? 'needs' : 'has no'} "${key}".`,
        wanted ? `Add ${key}.` : `Remove ${key}.`,
      ),
    ];
  };
  return [
    ...(field.from === undefined || field.allowed !== undefined ? fits('allowed', isEnum) : []),
    ...fits('unit', isNumber),
    ...fits('keys', hasKeys),
    ...(field.keys ?? []).flatMap((key, index): [Path, string, string][] => {
      const needsUnit = key.type === 'integer' || key.type === 'number';
      const sound = (key.unit !== undefined) === needsUnit;
      const listed = (key.allowed !== undefined) === (key.type === 'enum');
      return sound && listed
        ? []
        : [fault(['keys', index], `The key "${key.id}" does not fit its type.`, KEY)];
    }),
    ...(field.percentPer === undefined || isShareList(field)
      ? []
      : [fault(['percentPer'], 'percentPer needs a list with that key and "percent".', KEY)]),
  ];
}

const KEY = 'Numbers need a unit, enums need allowed, and other keys have neither.';

function isShareList(field: Field): boolean {
  const keys = (field.keys ?? []).map((key) => key.id);
  return field.type === 'list' && keys.includes('percent') && keys.includes(field.percentPer ?? '');
}

function fault(path: Path, message: string, fix: string): [Path, string, string] {
  return [path, message, fix];
}
