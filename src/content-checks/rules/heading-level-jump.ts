import { pageRule } from '../rule.ts';

/** Screen readers navigate by level: a skipped one reads as a lost section. */
export const headingLevelJump = pageRule({
  name: 'heading-level-jump',
  demands: 'Heading levels do not jump.',
  check: ({ headings }, report) => {
    // The title is the first level.
    let previous = 1;
    for (const { line, depth } of headings) {
      if (depth > previous + 1) {
        const wanted = '#'.repeat(previous + 1);
        report(
          line,
          `the heading is of level ${depth} below level ${previous}`,
          `Begin it with ${wanted}.`,
        );
      }
      previous = depth;
    }
  },
});
