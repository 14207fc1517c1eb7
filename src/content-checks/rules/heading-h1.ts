import { pageRule } from '../rule.ts';

/** The title comes from the front matter; a second one would stand twice on the page. */
export const headingH1 = pageRule({
  name: 'heading-h1',
  demands: 'The body of a page has no heading of the first level.',
  kinds: ['doc', 'blog', 'page'],
  check: ({ headings }, report) => {
    for (const { line, depth, text } of headings) {
      if (depth !== 1) continue;
      report(
        line,
        `the body has the first-level heading "${text}"`,
        'Put the title into the front matter, and begin sections with ##.',
      );
    }
  },
});
