import type { Problem } from '../problems/problem.ts';
import type { Content, Page, PageKind } from './content.ts';

/** One thing that content must keep to. */
export interface ContentRule {
  /** Kebab-case; also the file name of the rule and of its fixtures. */
  name: string;
  /** What is demanded, in one sentence. */
  demands: string;
  check: (content: Content) => Problem[];
}

/** Where in a file a problem stands: a line, or anything with a position in it. */
export type Place =
  | number
  | { position?: { start: { line: number; column?: number } } | undefined }
  | undefined;

/** Reports a problem of the rule that is being checked. */
export type Report = (place: Place, message: string, fix: string) => void;

interface PageRuleOptions {
  name: string;
  demands: string;
  /** Kinds of pages that the rule is for; every kind by default. */
  kinds?: readonly PageKind[];
  check: (page: Page, report: Report, content: Content) => void;
}

/** Makes a rule that looks at one page after the other. */
export function pageRule({ name, demands, kinds, check }: PageRuleOptions): ContentRule {
  return {
    name,
    demands,
    check: (content) => {
      const problems: Problem[] = [];
      for (const page of content.pages) {
        if (kinds && !kinds.includes(page.kind)) continue;
        check(page, reporter(name, page.file, problems), content);
      }
      return problems;
    },
  };
}

/** Makes the function with which a rule adds problems of one file to a list. */
export function reporter(rule: string, file: string, problems: Problem[]): Report {
  return (place, message, fix) => {
    const start = typeof place === 'object' ? place.position?.start : undefined;
    const line = typeof place === 'number' ? place : start?.line;
    problems.push({ file, line, column: start?.column, rule, message, fix });
  };
}
