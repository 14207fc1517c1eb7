import { imagesOf } from '../links.ts';
import { pageRule } from '../rule.ts';

/** Readers who do not see a picture read its alternative text. */
export const imageAlt = pageRule({
  name: 'image-alt',
  demands: 'Every image has an alternative text.',
  check: (page, report) => {
    for (const { node, text, url } of imagesOf(page)) {
      if (text.trim() !== '') continue;
      report(
        node,
        `the image ${url.slice(0, 80)} has no alternative text`,
        'Write ![what the picture shows](…).',
      );
    }
  },
});
