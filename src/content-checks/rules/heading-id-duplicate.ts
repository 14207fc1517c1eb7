import { pageRule } from '../rule.ts';

/** With the same id twice, links reach only the first section. */
export const headingIdDuplicate = pageRule({
  name: 'heading-id-duplicate',
  demands: 'A heading id is unique in its page.',
  check: ({ headings }, report) => {
    const first = new Map<string, number>();
    for (const { line, id } of headings) {
      if (id === undefined) continue;
      const before = first.get(id);
      if (before === undefined) first.set(id, line);
      else
        report(
          line,
          `the heading id "${id}" is taken by line ${before}`,
          'Choose another id here.',
        );
    }
  },
});
