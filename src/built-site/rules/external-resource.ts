import { resolve } from '../addresses.ts';
import { resourcesOf, urlsInCss } from '../resources.ts';
import { BUILD_FOLDER, pageRule, type SiteRule } from '../rule.ts';

const NAME = 'external-resource';
const FIX = 'Serve the file from this site.';

const inPages = pageRule({
  name: NAME,
  demands: 'Pages and style sheets load nothing from other hosts.',
  redirects: true,
  check: (page, report, site) => {
    for (const { url, by, offset } of resourcesOf(page)) {
      const target = resolve(site, page, url);
      if (target.kind === 'outside') report(offset, `${by} loads ${target.url}`, FIX);
      else if (target.kind === 'other' && target.scheme !== 'data:') {
        report(offset, `${by} loads something by ${target.scheme}`, FIX);
      }
    }
  },
});

/** A third party that serves a part of a page learns who reads it. */
export const externalResource: SiteRule = {
  name: NAME,
  demands: inPages.demands,
  check: (site) => [
    ...inPages.check(site),
    ...[...site.styles].flatMap(([file, css]) =>
      urlsInCss(css)
        .filter((url) => /^([a-z]+:)?\/\//i.test(url))
        .map((url) => ({
          file: `${BUILD_FOLDER}/${file}`,
          rule: NAME,
          message: `the style sheet loads ${url.slice(0, 80)}`,
          fix: FIX,
        })),
    ),
  ],
};
