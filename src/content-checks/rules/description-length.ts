import { pageRule } from '../rule.ts';

const SHORTEST = 80;
const LONGEST = 250;

/** Forum previews cut a description after 250 characters, and say little with fewer than 80. */
export const descriptionLength = pageRule({
  name: 'description-length',
  demands: `A description has ${SHORTEST} to ${LONGEST} characters.`,
  check: ({ frontMatter: { data, lines } }, report) => {
    if (typeof data.description !== 'string') return;
    const { length } = [...data.description.trim()];
    if (length >= SHORTEST && length <= LONGEST) return;
    report(
      lines.description,
      `the description has ${length} characters`,
      `Say what the page answers in ${SHORTEST} to ${LONGEST} characters.`,
    );
  },
});
