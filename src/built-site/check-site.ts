import { type Problem, sortProblems } from '../problems/problem.ts';
import { SITE_RULES } from './registry.ts';
import type { SiteRule } from './rule.ts';
import type { BuiltSite } from './site.ts';

/** Holds a built site to the rules (all of them by default) and lists what breaks one. */
export function checkSite(site: BuiltSite, rules: readonly SiteRule[] = SITE_RULES): Problem[] {
  return sortProblems(rules.flatMap((rule) => rule.check(site)));
}
