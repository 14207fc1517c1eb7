import type { Problem } from '../problems/problem.ts';
import type { BuiltPage, BuiltSite } from './site.ts';

/** Folder that problems name in front of a file of the built site. */
export const BUILD_FOLDER = 'build';

/** One thing that the built site must keep to. */
export interface SiteRule {
  /** Kebab-case; also the file name of the rule and of its fixtures. */
  name: string;
  /** What is demanded, in one sentence. */
  demands: string;
  check: (site: BuiltSite) => Problem[];
}

/** Reports a problem at an offset in a page's HTML. */
export type Report = (offset: number, message: string, fix: string) => void;

interface PageRuleOptions {
  name: string;
  demands: string;
  /** Whether pages that only redirect are looked at too; they are not by default. */
  redirects?: boolean;
  check: (page: BuiltPage, report: Report, site: BuiltSite) => void;
}

/** Makes a rule that looks at one page after the other. */
export function pageRule({ name, demands, redirects, check }: PageRuleOptions): SiteRule {
  return {
    name,
    demands,
    check: (site) => {
      const problems: Problem[] = [];
      for (const page of site.pages) {
        if (page.isRedirect && !redirects) continue;
        const report: Report = (offset, message, fix) => {
          const line = page.html.slice(0, offset).split('\n').length;
          problems.push({ file: `${BUILD_FOLDER}/${page.file}`, line, rule: name, message, fix });
        };
        check(page, report, site);
      }
      return problems;
    },
  };
}
