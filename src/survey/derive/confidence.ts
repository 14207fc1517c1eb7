import { type Cell, type CONFIDENCES, citesOf } from '../schema/cell.ts';
import type { Source } from '../schema/source.ts';
import type { Survey } from '../survey.ts';

/** How sure a value is. */
export type Confidence = (typeof CONFIDENCES)[number];

/** From the surest to the least sure. */
export const CONFIDENCE_RANK: readonly Confidence[] = ['code', 'spec', 'docs', 'statement'];

const BY_KIND: Record<Source['kind'], Confidence> = {
  code: 'code',
  spec: 'spec',
  proposal: 'spec',
  paper: 'spec',
  docs: 'docs',
  statement: 'statement',
};

/** What the best source of a cell allows; undefined when it cites none that exists. */
export function bestConfidence(
  survey: Pick<Survey, 'sources'>,
  cell: Cell,
): Confidence | undefined {
  const ranks = citesOf(cell).flatMap(({ source }) => {
    const kind = survey.sources.get(source)?.data.kind;
    return kind === undefined ? [] : [CONFIDENCE_RANK.indexOf(BY_KIND[kind])];
  });
  return ranks.length === 0 ? undefined : CONFIDENCE_RANK[Math.min(...ranks)];
}
