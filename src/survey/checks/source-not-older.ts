import { citesOf } from '../schema/cell.ts';
import { sourceDay } from '../schema/source.ts';
import { type Check, cellSites, problemAt } from './check.ts';

const RULE = 'source-not-older';

/** A cell claims nothing later than its newest source: neither its date nor its version. */
export const sourceNotOlder: Check = {
  rule: RULE,
  run: (survey) =>
    cellSites(survey).flatMap(({ record, cell, path }) => {
      const days = citesOf(cell).flatMap(({ source }) => {
        const found = survey.sources.get(source)?.data;
        return found === undefined ? [] : [sourceDay(found)];
      });
      const newest = days.sort().at(-1);
      if (newest === undefined) return [];
      const asOf = cell.asOf ?? record.data.defaults.asOf;
      const version = cell.version ?? record.data.defaults.version;
      const since = record.data.versions[version];
      const at = (key: 'asOf' | 'version') => (cell[key] === undefined ? path : [...path, key]);
      return [
        ...(asOf > newest
          ? [
              problemAt(
                record.yaml,
                at('asOf'),
                RULE,
                `The cell holds as of ${asOf}, its newest source is of ${newest}.`,
                `Write asOf: ${newest} in the cell, or cite a newer source.`,
              ),
            ]
          : []),
        ...(since !== undefined && since > newest
          ? [
              problemAt(
                record.yaml,
                at('version'),
                RULE,
                `Version "${version}" holds from ${since}, the newest source is of ${newest}.`,
                'Name the version the source shows, or cite a newer source.',
              ),
            ]
          : []),
      ];
    }),
};
