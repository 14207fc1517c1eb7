import { definitionNodesOf, linksOf, schemeOf } from '../links.ts';
import { pageRule } from '../rule.ts';

const SCHEMES = ['https', 'http', 'mailto'];

/** A link leads to a place; it does not run anything. */
export const unsafeLink = pageRule({
  name: 'unsafe-link',
  demands: 'Links use https, http or mailto, or stay on the site.',
  check: (page, report) => {
    const targets = [
      ...linksOf(page),
      ...definitionNodesOf(page).map((node) => ({ node, url: node.url })),
    ];
    for (const { node, url } of targets) {
      const scheme = schemeOf(url);
      if (scheme !== undefined && !SCHEMES.includes(scheme)) {
        report(
          node,
          `the link begins with "${scheme}:"`,
          `Link to ${SCHEMES.join(', ')} or to a page of the site.`,
        );
      } else if (scheme === undefined && /^[\\/]{2}/.test(url)) {
        report(node, `the link "${url.slice(0, 60)}" has no scheme`, 'Write https:// in full.');
      }
    }
  },
});
