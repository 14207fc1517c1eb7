import type { Candidate } from './candidates.ts';
import { MOST_WEIGHT } from './criterion.ts';
import { middle } from './interval.ts';
import { type Ranked, rank } from './rank.ts';
import type { Weights } from './weights.ts';

/** A weight from which on another candidate is first, the other weights kept. */
export interface Flip {
  readonly criterion: number;
  /** The first place is shared exactly at this weight, and lost beyond it. */
  readonly at: number;
  readonly direction: 'above' | 'below';
  readonly first: Candidate;
}

/** A single open score that could change the first place. */
export interface OpenQuestion {
  readonly criterion: number;
  /** Whose answer is open. */
  readonly candidate: Candidate;
  /** Who would be first if the answer were as good, or as bad, as it can be. */
  readonly first: Candidate;
}

/** How firm a ranking is. */
export interface Sensitivity {
  readonly leaders: readonly Candidate[];
  readonly flips: readonly Flip[];
  readonly questions: readonly OpenQuestion[];
  /** Candidates that could be first if all open answers fell in their favour. */
  readonly possible: readonly Candidate[];
  /** Candidates that another one equals or beats in every criterion, so no weights can put them alone in front. */
  readonly beaten: ReadonlyArray<{ readonly candidate: Candidate; readonly by: Candidate }>;
}

/** Weights closer to each other than this are the same; the rest is rounding. */
const SAME = 1e-9;

/** What it would take to change the first place. Exact: sums are linear in every weight and score. */
export function sensitivity(candidates: readonly Candidate[], weights: Weights): Sensitivity {
  const ranked = rank(candidates, weights);
  const leaders = ranked.filter((one) => one.rank === 1).map(({ candidate }) => candidate);
  const single = leaders.length === 1 ? leaders[0] : undefined;
  return {
    leaders,
    flips: single ? weights.flatMap((_, index) => flipsOf(candidates, weights, single, index)) : [],
    questions: single ? openQuestions(candidates, weights, single) : [],
    possible: possibleLeaders(ranked, weights),
    beaten: beaten(candidates),
  };
}

/** By how much `a` is ahead of `b`, not divided by the sum of weights. */
function lead(a: Candidate, b: Candidate, weights: Weights): number {
  return weights.reduce(
    (sum, weight, index) => sum + weight * (middle(a.scores[index]!) - middle(b.scores[index]!)),
    0,
  );
}

/**
 * The nearest weight above and below the present one at which `leader` falls behind. With the other
 * weights fixed, the lead over each rival is a straight line in this weight.
 */
function flipsOf(
  candidates: readonly Candidate[],
  weights: Weights,
  leader: Candidate,
  criterion: number,
): Flip[] {
  const crossings = candidates.flatMap((rival): (Flip & { steepness: number })[] => {
    if (rival === leader) return [];
    const slope = middle(leader.scores[criterion]!) - middle(rival.scores[criterion]!);
    if (slope === 0) return [];
    const at = weights[criterion]! - lead(leader, rival, weights) / slope;
    const direction = slope < 0 ? 'above' : 'below';
    // At the edge itself the place is only shared; beyond it there is no weight.
    const inside = direction === 'above' ? at < MOST_WEIGHT : at > 0;
    return inside ? [{ criterion, at, direction, first: rival, steepness: Math.abs(slope) }] : [];
  });
  const nearest = (direction: Flip['direction']): Flip[] => {
    const those = crossings.filter((flip) => flip.direction === direction);
    const ats = those.map(({ at }) => at);
    const at = direction === 'above' ? Math.min(...ats) : Math.max(...ats);
    // Of several that draw level at the same weight, the steepest is in front beyond it.
    const [first] = those
      .filter((flip) => Math.abs(flip.at - at) < SAME)
      .sort((a, b) => b.steepness - a.steepness);
    if (first === undefined) return [];
    const { steepness: _, ...flip } = first;
    return [flip];
  };
  return [...nearest('below'), ...nearest('above')];
}

/** Open scores that alone could change the first place, settled at their best or worst. */
function openQuestions(
  candidates: readonly Candidate[],
  weights: Weights,
  leader: Candidate,
): OpenQuestion[] {
  return candidates.flatMap((candidate) =>
    candidate.scores.flatMap((score, criterion): OpenQuestion[] => {
      if (score.low === score.high || weights[criterion] === 0) return [];
      const settled = candidate === leader ? score.low : score.high;
      const answer = { low: settled, high: settled, open: [] };
      const scores = candidate.scores.map((one, at) => (at === criterion ? answer : one));
      const changed = candidates.map((one) => (one === candidate ? { ...one, scores } : one));
      const [first] = rank(changed, weights);
      const original = candidates.find(({ id }) => id === first?.candidate.id);
      if (original === undefined || original === leader) return [];
      return [{ criterion, candidate, first: original }];
    }),
  );
}

function possibleLeaders(ranked: readonly Ranked[], weights: Weights): Candidate[] {
  if (weights.every((weight) => weight === 0)) return ranked.map(({ candidate }) => candidate);
  return ranked
    .filter((one) => ranked.every((other) => other === one || one.high >= other.low))
    .map(({ candidate }) => candidate);
}

/** Compares what is known for sure: the best case of one against the worst case of the other. */
function beaten(candidates: readonly Candidate[]): Sensitivity['beaten'] {
  return candidates.flatMap((candidate) => {
    const by = candidates.find(
      (other) =>
        other !== candidate &&
        other.scores.every((score, index) => score.low >= candidate.scores[index]!.high) &&
        other.scores.some((score, index) => score.low > candidate.scores[index]!.high),
    );
    return by ? [{ candidate, by }] : [];
  });
}
