import { linksOf } from '../links.ts';
import { pageRule } from '../rule.ts';

const TERM = /^\/glossary\/?#(.+)$/;

/** A link to a term that nobody defined leads to the top of a long page. */
export const glossaryLink = pageRule({
  name: 'glossary-link',
  demands: 'Glossary links name a term that exists.',
  kinds: ['doc', 'blog', 'page'],
  check: (page, report, { files }) => {
    for (const { node, url } of linksOf(page)) {
      const id = TERM.exec(url)?.[1];
      if (id === undefined) continue;
      const record = `data/glossary/${id}.yaml`;
      if (files.some(({ path }) => path === record)) continue;
      report(
        node,
        `the glossary has no term "${id}"`,
        `Add ${record}, or link a term that exists.`,
      );
    }
  },
});
