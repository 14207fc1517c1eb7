import { linksOf } from '../links.ts';
import { pageRule } from '../rule.ts';

const EMPTY_WORDS = new Set([
  'click',
  'click here',
  'here',
  'learn more',
  'link',
  'more',
  'read more',
  'see here',
  'see more',
  'this',
  'this link',
  'this one',
  'this page',
]);

/** In a list of links, as screen readers offer it, "here" says nothing. */
export const linkText = pageRule({
  name: 'link-text',
  demands: 'The text of a link says where it leads.',
  check: (page, report) => {
    for (const { node, text } of linksOf(page)) {
      const words = text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
      if (text.trim() === '') {
        report(node, 'the link has no text', 'Write what the reader finds there.');
      } else if (EMPTY_WORDS.has(words)) {
        report(
          node,
          `the link text "${text}" does not say where it leads`,
          'Name what the reader finds there.',
        );
      }
    }
  },
});
