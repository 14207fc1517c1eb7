import { fileFor, resolve } from '../addresses.ts';
import { pageRule } from '../rule.ts';
import type { BuiltPage, BuiltSite } from '../site.ts';

/** Styles and fonts of mathematics are heavy: they go with the pages that need them. */
export const mathStyles = pageRule({
  name: 'math-styles',
  demands: 'KaTeX styles are loaded by the pages that show mathematics, and by no other.',
  check: (page, report, site) => {
    const shows = page.tags.some(({ attributes }) =>
      /(^|\s)katex(\s|$)/.test(attributes.class ?? ''),
    );
    const loads = stylesOf(page, site).some((css) => /\.katex\b/.test(css));
    if (shows && !loads) {
      report(
        0,
        'the page shows mathematics without its styles',
        'Add the KaTeX style sheet to this page.',
      );
    } else if (loads && !shows) {
      report(
        0,
        'the page loads the styles of mathematics and shows none',
        'Keep KaTeX out of the styles that every page loads.',
      );
    }
  },
});

function stylesOf(page: BuiltPage, site: BuiltSite): string[] {
  return page.tags.flatMap(({ name, attributes, text }) => {
    if (name === 'style') return [text];
    if (name !== 'link' || attributes.rel !== 'stylesheet') return [];
    const target = resolve(site, page, attributes.href ?? '');
    const file = target.kind === 'inside' ? fileFor(site, target.path) : undefined;
    return [site.styles.get(file ?? '') ?? ''];
  });
}
