import { fileFor, resolve } from '../addresses.ts';
import { pageRule } from '../rule.ts';

/** Every link inside the site leads to a page or file that was built. */
export const brokenLink = pageRule({
  name: 'broken-link',
  demands: 'Every internal link leads to something that was built.',
  redirects: true,
  check: (page, report, site) => {
    for (const { name, attributes, offset } of page.tags) {
      if ((name !== 'a' && name !== 'area') || attributes.href === undefined) continue;
      const target = resolve(site, page, attributes.href);
      if (target.kind === 'beside') {
        report(
          offset,
          `the link ${target.path} leaves the base path ${site.basePath}`,
          'Build the address from the base path of the site.',
        );
      } else if (target.kind === 'inside' && fileFor(site, target.path) === undefined) {
        report(
          offset,
          `the link ${attributes.href} leads to nothing`,
          fileFor(site, `${target.path}/`)
            ? 'Add the slash at its end.'
            : 'Correct the address, or add a redirect in data/redirects.yml if the page moved.',
        );
      }
    }
  },
});
