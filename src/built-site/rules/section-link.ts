import { isListing } from '../../anchors/published.ts';
import type { Problem } from '../../problems/problem.ts';
import { builtLinks } from '../../section-links/built.ts';
import { resolve } from '../addresses.ts';
import { pageRule, type SiteRule } from '../rule.ts';
import type { BuiltSite } from '../site.ts';

const NAME = 'section-link';
const DEMANDS =
  'Every heading of the second and third level that can be linked to names its section’s link.';

/** Scripts that copy, quote and discuss take the address of a section from its heading. */
export const sectionLink: SiteRule = { name: NAME, demands: DEMANDS, check };

function check(site: BuiltSite): Problem[] {
  const links = new Map(builtLinks(site).map(({ page: { route }, to }) => [route, to]));
  const perPage = pageRule({
    name: NAME,
    demands: DEMANDS,
    check: (page, report) => {
      if (isListing(page.route)) return;
      let heading: string | undefined;
      for (const { name, attributes, offset } of page.tags) {
        if (/^h[1-6]$/.test(name)) heading = /^h[23]$/.test(name) ? attributes.id : undefined;
        if (!heading || name !== 'a' || attributes.class !== 'hash-link') continue;
        const address = `${page.route}#${heading}`;
        heading = undefined;
        const target = resolve(site, page, attributes['data-permalink'] ?? '');
        const found = target.kind === 'inside' ? links.get(target.path) : undefined;
        if (found === address) continue;
        report(
          offset,
          `the heading of ${address} names ${found ? `the link of ${found}` : 'no link of a section'}`,
          'Correct src/section-links/mark.ts, or the component that writes the heading.',
        );
      }
    },
  });
  return perPage.check(site);
}
