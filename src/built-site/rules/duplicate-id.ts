import { pageRule } from '../rule.ts';

/** An id names one element: links, labels and scripts find only the first. */
export const duplicateId = pageRule({
  name: 'duplicate-id',
  demands: 'No id stands twice in a page.',
  check: (page, report) => {
    const seen = new Set<string>();
    for (const { attributes, offset, name } of page.tags) {
      if (attributes.id === undefined) continue;
      if (seen.has(attributes.id)) {
        report(
          offset,
          `<${name}> repeats the id "${attributes.id}"`,
          'Give each element an id of its own.',
        );
      }
      seen.add(attributes.id);
    }
  },
});
