import { type Check, cellSites, problemAt } from './check.ts';

const RULE = 'unknown-has-search';

/** Something one can open: an address, a repository or a path in one. */
const PLACE = /https:\/\/\S+|[\w.-]+\/[\w.-]+/;

/** Each search behind an unknown names a place that others can open: a source, an address, a repository. */
export const unknownHasSearch: Check = {
  rule: RULE,
  run: (survey) =>
    cellSites(survey).flatMap(({ record, cell, path }) => {
      if (cell.state !== 'unknown') return [];
      return cell.searched.flatMap((search, index) => {
        const words = search.split(/[\s:,;()]+/);
        if (PLACE.test(search) || words.some((word) => survey.sources.has(word))) return [];
        return [
          problemAt(
            record.yaml,
            [...path, 'searched', index],
            RULE,
            `"${search}" does not say where was searched.`,
            'Name the source by its id, a repository as owner/name, or an address.',
          ),
        ];
      });
    }),
};
