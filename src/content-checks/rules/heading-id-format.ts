import { pageRule } from '../rule.ts';

/** Ids are typed, quoted and read aloud: one plain form. */
export const headingIdFormat = pageRule({
  name: 'heading-id-format',
  demands: 'A heading id is kebab-case.',
  check: ({ headings }, report) => {
    for (const { line, id } of headings) {
      if (id === undefined || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) continue;
      report(
        line,
        `the heading id "${id}" is not kebab-case`,
        'Use lower case letters, digits and single hyphens.',
      );
    }
  },
});
