import { type Problem, sortProblems } from '../problems/problem.ts';
import { SITE_RULES } from './registry.ts';
import type { SiteRule } from './rule.ts';
import type { BuiltSite } from './site.ts';

/**
 * Holds a built site to the rules (all of them by default) and lists what breaks one. What is wrong
 * in the same words on several pages, as with a link at their foot, is listed once.
 */
export function checkSite(site: BuiltSite, rules: readonly SiteRule[] = SITE_RULES): Problem[] {
  return foldRepeated(sortProblems(rules.flatMap((rule) => rule.check(site))));
}

function foldRepeated(problems: readonly Problem[]): Problem[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = `${problem.rule}\n${problem.message}`;
    groups.set(key, [...(groups.get(key) ?? []), problem]);
  }
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const pages = new Set(others.map(({ file }) => file));
    pages.delete(first.file);
    if (pages.size === 0) return [first];
    const more = `${pages.size} other ${pages.size === 1 ? 'page' : 'pages'}`;
    return [{ ...first, message: `${first.message} (and on ${more})` }];
  });
}
