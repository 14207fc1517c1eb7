import { fileFor, resolve } from '../addresses.ts';
import { resourcesOf } from '../resources.ts';
import { pageRule } from '../rule.ts';

/** A page whose picture, style or script is not there is broken, if quietly. */
export const missingAsset = pageRule({
  name: 'missing-asset',
  demands: 'Everything that a page loads from the site was built.',
  redirects: true,
  check: (page, report, site) => {
    for (const { url, by, offset } of resourcesOf(page)) {
      const target = resolve(site, page, url);
      const exists = target.kind === 'inside' && fileFor(site, target.path) !== undefined;
      if (target.kind === 'beside' || (target.kind === 'inside' && !exists)) {
        report(
          offset,
          `${by} asks for ${url}, which was not built`,
          'Put the file into static/, or correct the address.',
        );
      }
    }
  },
});
