import { isRemote, linksOf } from '../links.ts';
import { pageRule } from '../rule.ts';

/** One address for a page, the one that readers see and quote. */
export const internalLinkForm = pageRule({
  name: 'internal-link-form',
  demands: 'Links inside the site are absolute and end with a slash before any #.',
  kinds: ['doc', 'blog', 'page'],
  check: (page, report) => {
    for (const { node, url } of linksOf(page)) {
      if (url === '' || url.startsWith('#') || isRemote(url)) continue;
      const path = url.split(/[?#]/)[0] ?? '';
      if (!path.startsWith('/')) {
        report(
          node,
          `the link "${url}" is relative`,
          'Write the address as readers see it: /section/page/#heading-id.',
        );
      } else if (!path.endsWith('/') && !/\/[^/]*\.[a-z0-9]+$/.test(path)) {
        report(
          node,
          `the link "${url}" lacks the slash at its end`,
          `Write ${path}/${url.slice(path.length)}.`,
        );
      } else if (/\.mdx?$/.test(path)) {
        report(
          node,
          `the link "${url}" names a source file`,
          'Write the address as readers see it: /section/page/.',
        );
      }
    }
  },
});
