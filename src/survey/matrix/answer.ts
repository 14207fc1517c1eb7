import type { FlatCell } from '../derive/table.ts';
import type { Value } from '../schema/cell.ts';
import { ANYTHING, eitherOf, exactly, type Interval } from './interval.ts';

/** A cell as far as scoring needs it, with the day up to which the record was read. */
export type Answer = Pick<FlatCell, 'state' | 'value' | 'conflict' | 'asOf'>;

/** The answers of one machine, by field. */
export type Answers = (field: string) => Answer;

/** Scores of the states that are answers without a value. */
export interface Without {
  none?: number;
  notApplicable?: number;
}

/**
 * Scores an answer. A dispute may be scored by either side, a transition by the value in force. What is
 * unknown, not asked, or has no score of its own may be anything from 0 to 1.
 */
export function scored(
  answer: Answer,
  score: (value: Value) => number | undefined,
  { none, notApplicable }: Without = {},
): Interval {
  switch (answer.state) {
    case 'unknown':
    case 'missing':
      return ANYTHING;
    case 'none-by-design':
      return none === undefined ? ANYTHING : exactly(none);
    case 'not-applicable':
      return notApplicable === undefined ? ANYTHING : exactly(notApplicable);
    default: {
      const values = answer.conflict?.map((side) => side.value) ?? [answer.value];
      const scores = values.map((value) => (value === undefined ? undefined : score(value)));
      return scores.some((each) => each === undefined) ? ANYTHING : eitherOf(scores as number[]);
    }
  }
}

/** Scores an answer by its allowed values; of a set the best one counts. */
export function byOption(
  answer: Answer,
  scores: Readonly<Record<string, number>>,
  without?: Without,
): Interval {
  return scored(
    answer,
    (value) => {
      const ids = (Array.isArray(value) ? value : [value]).filter((id) => typeof id === 'string');
      const found = ids.flatMap((id) => (Object.hasOwn(scores, id) ? scores[id]! : []));
      return found.length === 0 ? undefined : Math.max(...found);
    },
    without,
  );
}

/** The items of a list. */
export function items(value: Value): Record<string, unknown>[] {
  return Array.isArray(value)
    ? value.filter((item): item is Record<string, never> => typeof item === 'object')
    : [];
}
