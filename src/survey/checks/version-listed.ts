import type { Problem } from '../../problems/problem.ts';
import { vmRecords } from '../survey.ts';
import type { ParsedYaml, Path } from '../yaml/parse.ts';
import { type Check, cellSites, problemAt } from './check.ts';

const RULE = 'version-listed';

/** Every version a record names is listed with its day, and every listed one is named. */
export const versionListed: Check = {
  rule: RULE,
  run: (survey) => [
    ...vmRecords(survey).flatMap(({ data, yaml }) => {
      const named = new Set([data.defaults.version]);
      for (const cell of Object.values(data.cells)) if (cell.version) named.add(cell.version);
      const unlisted = Object.hasOwn(data.versions, data.defaults.version)
        ? []
        : [unlistedAt(data.defaults.version, yaml, ['defaults', 'version'])];
      const unnamed = Object.keys(data.versions).filter((version) => !named.has(version));
      return [
        ...unlisted,
        ...unnamed.map((version) =>
          problemAt(
            yaml,
            ['versions', version],
            RULE,
            `No cell holds for version "${version}".`,
            'Remove it from versions, or correct the spelling in the cell.',
          ),
        ),
      ];
    }),
    ...cellSites(survey).flatMap(({ record, cell, path }) =>
      cell.version === undefined || Object.hasOwn(record.data.versions, cell.version)
        ? []
        : [unlistedAt(cell.version, record.yaml, [...path, 'version'])],
    ),
  ],
};

function unlistedAt(version: string, yaml: ParsedYaml, path: Path): Problem {
  return problemAt(
    yaml,
    path,
    RULE,
    `Version "${version}" is not listed under versions.`,
    'Add it to versions with the day from which it holds (activation or release).',
  );
}
