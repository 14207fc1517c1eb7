import type { Problem } from '../../problems/problem.ts';
import { LONGEST_LINE } from '../nesting.ts';
import { type ContentRule, reporter } from '../rule.ts';

const NAME = 'long-line';

/** Nobody can review a line of many thousand characters, and some tools choke on it. */
export const longLine: ContentRule = {
  name: NAME,
  demands: `Lines of Markdown and YAML have at most ${LONGEST_LINE} characters.`,
  check: ({ files }) => {
    const problems: Problem[] = [];
    for (const { path, text } of files) {
      if (text === undefined || !/\.(mdx?|ya?ml)$/.test(path)) continue;
      const report = reporter(NAME, path, problems);
      for (const [index, { length }] of text.split('\n').entries()) {
        if (length > LONGEST_LINE) {
          report(
            index + 1,
            `the line has ${length} characters`,
            'Break it into lines that a person can review.',
          );
        }
      }
    }
    return problems;
  },
};
