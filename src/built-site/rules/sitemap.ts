import type { Problem } from '../../problems/problem.ts';
import { BUILD_FOLDER, type SiteRule } from '../rule.ts';
import type { BuiltPage } from '../site.ts';

const NAME = 'sitemap';
const FILE = `${BUILD_FOLDER}/sitemap.xml`;

/** Crawlers, and this project's own browser tests, visit what the sitemap lists. */
export const sitemap: SiteRule = {
  name: NAME,
  demands: 'The sitemap lists every page of the site, and nothing else.',
  check: ({ pages, sitemap: xml, origin, basePath }) => {
    const problem = (message: string, fix: string): Problem => ({
      file: FILE,
      rule: NAME,
      message,
      fix,
    });
    if (xml === undefined) return [problem('there is no sitemap', 'Turn the sitemap plugin on.')];
    const listed = new Set([...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url));
    const built = new Set(
      pages.filter(isListed).map(({ route }) => origin + basePath + route.slice(1)),
    );
    return [
      ...[...built]
        .filter((url) => !listed.has(url))
        .map((url) =>
          problem(`${url} is not listed`, 'Take the page out of the list of exceptions.'),
        ),
      ...[...listed]
        .filter((url) => !built.has(url ?? ''))
        .map((url) =>
          problem(`${url} was not built`, 'Correct the address of the site, or the page.'),
        ),
    ];
  },
};

/** Pages that ask not to be indexed stay out of the sitemap. */
function isListed(page: BuiltPage): boolean {
  if (page.isRedirect || page.file === '404.html') return false;
  return !page.tags.some(
    ({ name, attributes }) =>
      name === 'meta' && attributes.name === 'robots' && /noindex/.test(attributes.content ?? ''),
  );
}
