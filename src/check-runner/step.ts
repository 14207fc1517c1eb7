import type { Problem } from '../problems/problem.ts';

/** What a step found. */
export interface Result {
  /** Tests and checks that held. */
  passed: number;
  /** Tests and checks that did not. */
  failed: number;
  problems?: Problem[];
  /** What a tool printed about its failures, shown as it is. */
  output?: string;
  /** A remark for the summary, such as a count. */
  note?: string;
}

/** One part of a run: a tool, or a group of checks. */
export interface Step {
  name: string;
  run: () => Result | Promise<Result>;
  /** Steps whose failure makes this one pointless. */
  needs?: readonly string[];
}

/** A step that was run. */
export interface Outcome extends Result {
  name: string;
  seconds: number;
  /** Not run, because a step that it needs failed. */
  skipped?: boolean;
}

/** The result of checks that each have a name: those that a problem names failed. */
export function resultOf(checks: readonly string[], problems: Problem[], note?: string): Result {
  const broken = new Set(problems.map(({ rule }) => rule));
  const failed = checks.filter((name) => broken.has(name)).length;
  // A problem of a rule that nobody listed must not pass unseen.
  const unlisted = [...broken].filter((rule) => !checks.includes(rule)).length;
  return { passed: checks.length - failed, failed: failed + unlisted, problems, note };
}

/** The result of one check. */
export function resultOfOne(problems: Problem[], note?: string): Result {
  const failed = problems.length > 0 ? 1 : 0;
  return { passed: 1 - failed, failed, problems, note };
}
