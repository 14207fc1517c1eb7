import { pageRule } from '../rule.ts';

/** A file that the parser gives up on would break the build far from its cause. */
export const unreadablePage = pageRule({
  name: 'unreadable-page',
  demands: 'Every Markdown file can be parsed.',
  check: ({ unreadable }, report) => {
    // A very long line has a rule of its own.
    if (!unreadable || unreadable.cause === 'long-line') return;
    report(
      unreadable.line,
      `the page cannot be read: ${unreadable.message}`,
      'Write it as plain Markdown.',
    );
  },
});
