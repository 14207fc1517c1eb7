import type { Candidate } from './candidates.ts';
import { middle } from './interval.ts';
import type { Weights } from './weights.ts';

/** A candidate with its weighted mean, 0 to 1. */
export interface Ranked {
  readonly candidate: Candidate;
  /** From 1; equal totals share a rank. */
  readonly rank: number;
  /** With every unknown in the middle. */
  readonly total: number;
  /** With every unknown at its worst and at its best. */
  readonly low: number;
  readonly high: number;
}

/** Differences smaller than this are rounding. */
const EQUAL = 1e-9;

/** Orders candidates by their weighted mean; equal ones by name. Without any weight all are 0. */
export function rank(candidates: readonly Candidate[], weights: Weights): Ranked[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const mean = (candidate: Candidate, value: (index: number) => number) =>
    sum === 0
      ? 0
      : candidate.scores.reduce((total, _, index) => total + weights[index]! * value(index), 0) /
        sum;
  const totals = candidates.map((candidate) => ({
    candidate,
    total: mean(candidate, (index) => middle(candidate.scores[index]!)),
    low: mean(candidate, (index) => candidate.scores[index]!.low),
    high: mean(candidate, (index) => candidate.scores[index]!.high),
  }));
  const ordered = totals.sort((a, b) =>
    Math.abs(b.total - a.total) > EQUAL
      ? b.total - a.total
      : a.candidate.name < b.candidate.name
        ? -1
        : 1,
  );
  return ordered.map((one) => ({
    ...one,
    rank: 1 + ordered.filter((other) => other.total > one.total + EQUAL).length,
  }));
}
