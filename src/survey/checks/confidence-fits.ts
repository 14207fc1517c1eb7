import type { Cell, CONFIDENCES } from '../schema/cell.ts';
import type { Source } from '../schema/source.ts';
import type { Survey } from '../survey.ts';
import { type Check, cellSites, citesOf, problemAt } from './check.ts';

const RULE = 'confidence-fits';

/** How sure a value is. */
export type Confidence = (typeof CONFIDENCES)[number];

const RANK: readonly Confidence[] = ['code', 'spec', 'docs', 'statement'];

const BY_KIND: Record<Source['kind'], Confidence> = {
  code: 'code',
  spec: 'spec',
  proposal: 'spec',
  paper: 'spec',
  docs: 'docs',
  statement: 'statement',
};

/** A cell is not surer of itself than its best source allows. */
export const confidenceFits: Check = {
  rule: RULE,
  run: (survey) =>
    cellSites(survey).flatMap(({ record, cell, path }) => {
      const said = 'confidence' in cell ? cell.confidence : undefined;
      const best = bestConfidence(survey, cell);
      if (said === undefined || best === undefined) return [];
      if (RANK.indexOf(said) >= RANK.indexOf(best)) return [];
      return [
        problemAt(
          record.yaml,
          [...path, 'confidence'],
          RULE,
          `The confidence is "${said}", but the best source is of the kind "${best}".`,
          `Cite a source of the kind "${said}", or remove confidence.`,
        ),
      ];
    }),
};

/** What the best source of a cell allows; undefined when it cites none. */
export function bestConfidence(
  survey: Pick<Survey, 'sources'>,
  cell: Cell,
): Confidence | undefined {
  const ranks = citesOf(cell).flatMap(({ source }) => {
    const kind = survey.sources.get(source)?.data.kind;
    return kind === undefined ? [] : [RANK.indexOf(BY_KIND[kind])];
  });
  return ranks.length === 0 ? undefined : RANK[Math.min(...ranks)];
}
