/** One thing a check found wrong, in the shape every check of this project reports. */
export interface Problem {
  /** Path relative to the repository root. */
  file: string;
  /** 1-based line, when known. */
  line?: number;
  /** 1-based column, when known. */
  column?: number;
  /** Kebab-case name of the rule that was broken. */
  rule: string;
  /** What is wrong, in one sentence. */
  message: string;
  /** What the author should do about it, in one sentence. */
  fix: string;
}

/** Formats a problem as one clickable line followed by its remedy. */
export function formatProblem(problem: Problem): string {
  const place = [problem.file, problem.line, problem.line && problem.column]
    .filter((part) => part !== undefined)
    .join(':');
  return `${place}  ${problem.message} [${problem.rule}]\n    fix: ${problem.fix}`;
}

/** Orders problems by file, line, column and rule, so that output never depends on timing. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compare(a.rule, b.rule),
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
