import type { Answers } from './answer.ts';
import type { Interval } from './interval.ts';

/**
 * What a criterion speaks of: the machine itself, what it costs to build on it, or rules of the
 * network around it that would not come along.
 */
export type CriterionKind = 'machine' | 'effort' | 'network';

/** One criterion of the matrix: a published function over the fields of a record. */
export interface Criterion {
  /** Also its name in addresses. Permanent. */
  id: string;
  title: string;
  kind: CriterionKind;
  question: string;
  /** Fields it reads. */
  fields: readonly string[];
  /** The function in words: which answer gives which score. */
  rule: string;
  /** Why it matters for the Network of Momentum. */
  why: string;
  /** Weight at first, 0 to `MOST_WEIGHT`. */
  weight: number;
  /** The score of a machine, 0 to 1. */
  score(answers: Answers): Interval;
}

/** Largest weight. */
export const MOST_WEIGHT = 5;

/** Words for the kinds, in the order in which criteria are shown. */
export const KIND_WORDS: Readonly<Record<CriterionKind, string>> = {
  machine: 'the machine',
  effort: 'effort and risk',
  network: 'the network around it',
};
