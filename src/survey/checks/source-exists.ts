import { isVm } from '../schema/record.ts';
import { PLACES, type Survey } from '../survey.ts';
import { type Check, citeSites, problemAt } from './check.ts';

const RULE = 'source-exists';

/** Every cited source has a file. */
export const sourceExists: Check = {
  rule: RULE,
  run: (survey) =>
    sourceUses(survey)
      .filter(({ source }) => !survey.sources.has(source))
      .filter(({ source }) => !survey.broken.has(`${PLACES.sources}${source}.yaml`))
      .map(({ yaml, path, source }) =>
        problemAt(
          yaml,
          path,
          RULE,
          `There is no source "${source}".`,
          `Add data/sources/${source}.yaml, or use the id of a file that is there.`,
        ),
      ),
};

/** Every place where a source is named: citations and market capitalisation ranks. */
export function sourceUses(survey: Survey) {
  const cites = citeSites(survey).map(({ yaml, cite, path }) => ({
    yaml,
    path: [...path, 'source'],
    source: cite.source,
  }));
  const ranks = [...survey.records.values()].flatMap(({ data, yaml }) => {
    const list = isVm(data) || 'tier' in data ? (data.marketcap ?? []) : [];
    return list.map((rank, index) => ({
      yaml,
      path: ['marketcap', index, 'source'],
      source: rank.source,
    }));
  });
  return [...cites, ...ranks];
}
