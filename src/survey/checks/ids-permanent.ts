import type { Problem } from '../../problems/problem.ts';
import { isRedirect } from '../schema/record.ts';
import { PLACES, type Survey } from '../survey.ts';
import { type Check, problemAt } from './check.ts';

const RULE = 'ids-permanent';

/** A published id never vanishes; a record that moves or splits leaves a way to its successors. */
export const idsPermanent: Check = {
  rule: RULE,
  run: (survey) => [...vanished(survey), ...unlisted(survey), ...lostRedirects(survey)],
};

/** The lines data/ids.lock has to hold now: one for each record and field. */
export function currentIds(survey: Survey): string[] {
  return [
    ...[...survey.fields.keys()].map((id) => `field ${id}`),
    ...[...survey.records.keys()].map((id) => `vm ${id}`),
  ].sort();
}

function vanished(survey: Survey): Problem[] {
  const present = new Set(currentIds(survey));
  return survey.lock.flatMap((line, index) => {
    if (present.has(line)) return [];
    const [kind, id] = line.split(' ');
    const file = kind === 'vm' ? `${PLACES.records}${id}.yaml` : `${PLACES.fields}${id}.yaml`;
    if (survey.broken.has(file)) return [];
    return [
      {
        file: PLACES.lock,
        line: index + 1,
        column: 1,
        rule: RULE,
        message: `"${line}" was published and is gone.`,
        fix:
          kind === 'vm'
            ? `Put ${file} back, with "moved: <new id>" or "split: [...]" if it has successors.`
            : `Put ${file} back: the addresses and downloads of a field stay.`,
      },
    ];
  });
}

function unlisted(survey: Survey): Problem[] {
  const locked = new Set(survey.lock);
  return currentIds(survey)
    .filter((line) => !locked.has(line))
    .map((line) => ({
      file: PLACES.lock,
      line: 1,
      column: 1,
      rule: RULE,
      message: `"${line}" is not in the list of permanent ids.`,
      fix: 'Run npm run records -- fix, which adds it.',
    }));
}

function lostRedirects(survey: Survey): Problem[] {
  return [...survey.records.values()].flatMap(({ data, yaml }) => {
    if (!isRedirect(data)) return [];
    const targets = 'moved' in data ? [data.moved] : data.split;
    return targets.flatMap((target) => {
      const found = survey.records.get(target)?.data;
      if (found !== undefined && !isRedirect(found)) return [];
      return [
        problemAt(
          yaml,
          ['moved' in data ? 'moved' : 'split'],
          RULE,
          `"${target}" is ${found === undefined ? 'no record' : 'itself moved'}.`,
          'Name the records that hold the content now.',
        ),
      ];
    });
  });
}
