import { formatProblem } from '../problems/problem.ts';
import type { Outcome } from './step.ts';

/** One line about a step that ended. */
export function outcomeLine(outcome: Outcome): string {
  const { name, passed, failed, seconds, skipped, note } = outcome;
  const mark = failed > 0 ? '✗' : '✓';
  const counts = skipped ? 'not run' : `${passed} passed${failed > 0 ? `, ${failed} failed` : ''}`;
  return `${mark} ${name.padEnd(16)} ${counts}${note ? ` (${note})` : ''}  ${seconds.toFixed(1)} s`;
}

/** Everything that a person needs in order to mend what a step found; empty when it passed. */
export function failureText({ problems = [], output, failed }: Outcome): string {
  if (failed === 0 && problems.length === 0) return '';
  return [...problems.map(formatProblem), output?.trim()].filter(Boolean).join('\n');
}

/** The closing line of a run, alone on its line: `N passed, N failed`. */
export function closingLine(outcomes: readonly Outcome[]): string {
  const sum = (key: 'passed' | 'failed') =>
    outcomes.reduce((total, outcome) => total + outcome[key], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed`;
}
