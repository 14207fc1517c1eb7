import type { Survey } from '../survey.ts';
import { type Candidates, candidates } from './candidates.ts';
import { CRITERIA } from './criteria.ts';
import type { ShownCriterion } from './html.ts';

/** What the page carries so that a reader can move the weights. */
export interface MatrixData {
  readonly criteria: readonly ShownCriterion[];
  readonly candidates: Candidates;
  /** Where machines have their pages. */
  readonly pages: string;
}

/** Criteria and candidates as plain data; the functions stay behind, their scores go along. */
export function matrixData(survey: Survey, pages: string): MatrixData {
  return {
    criteria: CRITERIA.map(({ id, title, weight, kind }) => ({ id, title, weight, kind })),
    candidates: candidates(survey),
    pages,
  };
}
