/** What is known of a score: it lies between `low` and `high`, both from 0 to 1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Nothing is known. */
export const ANYTHING: Interval = { low: 0, high: 1 };

/** A score that is known exactly. */
export function exactly(score: number): Interval {
  return { low: score, high: score };
}

/** The value a ranking uses: the middle. */
export function middle({ low, high }: Interval): number {
  return (low + high) / 2;
}

/** Either of several scores holds. */
export function eitherOf(scores: readonly number[]): Interval {
  return scores.length === 0 ? ANYTHING : { low: Math.min(...scores), high: Math.max(...scores) };
}

/** The smaller of two scores. */
export function smaller(a: Interval, b: Interval): Interval {
  return { low: Math.min(a.low, b.low), high: Math.min(a.high, b.high) };
}

/** The larger of two scores. */
export function larger(a: Interval, b: Interval): Interval {
  return { low: Math.max(a.low, b.low), high: Math.max(a.high, b.high) };
}
