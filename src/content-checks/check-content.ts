import { type Problem, sortProblems } from '../problems/problem.ts';
import type { Content } from './content.ts';
import { CONTENT_RULES } from './registry.ts';
import type { ContentRule } from './rule.ts';

/** Holds content to the rules (all of them by default) and lists what breaks one, in file order. */
export function checkContent(
  content: Content,
  rules: readonly ContentRule[] = CONTENT_RULES,
): Problem[] {
  return sortProblems(rules.flatMap((rule) => rule.check(content)));
}
