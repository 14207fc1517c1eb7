import { pageRule } from '../rule.ts';

const LONGEST = 60;

/** Search results and browser tabs cut a longer title. */
export const titleLength = pageRule({
  name: 'title-length',
  demands: `A title has at most ${LONGEST} characters.`,
  check: ({ frontMatter: { data, lines } }, report) => {
    if (typeof data.title !== 'string') return;
    const { length } = [...data.title];
    if (length > LONGEST) {
      report(
        lines.title,
        `the title has ${length} characters`,
        `Shorten it to ${LONGEST} or fewer.`,
      );
    }
  },
});
