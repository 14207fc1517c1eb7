import { type Check, cellSites, problemAt } from './check.ts';
import { valuesOf } from './value-fits-field.ts';

const RULE = 'percentages-sum';

/** Rounding that a sum of percentages may carry. */
const TOLERANCE = 0.01;

/** Shares of one thing add up to 100 percent. */
export const percentagesSum: Check = {
  rule: RULE,
  run: (survey) =>
    cellSites(survey).flatMap((site) => {
      const per = survey.fields.get(site.fieldId)?.data.percentPer;
      if (per === undefined) return [];
      return valuesOf(site).flatMap(({ value, path }) =>
        [...sums(value, per)]
          .filter(([, sum]) => Math.abs(sum - 100) > TOLERANCE)
          .map(([name, sum]) =>
            problemAt(
              site.record.yaml,
              path,
              RULE,
              `The shares of "${name}" add up to ${sum} %, not to 100 %.`,
              'Correct the shares, or make the cell unknown and say what was searched.',
            ),
          ),
      );
    }),
};

function sums(value: unknown, per: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const item of Array.isArray(value) ? value : []) {
    if (typeof item !== 'object' || item === null) continue;
    const entry = item as Record<string, unknown>;
    const name = String(entry[per]);
    found.set(name, (found.get(name) ?? 0) + Number(entry.percent));
  }
  return found;
}
