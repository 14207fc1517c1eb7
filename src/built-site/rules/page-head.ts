import { pageRule } from '../rule.ts';
import type { BuiltPage } from '../site.ts';

const META = [
  'description',
  'og:title',
  'og:description',
  'og:url',
  'og:image',
  'og:site_name',
  'twitter:card',
];

/** Forums, search engines and browser tabs show what the head of a page says. */
export const pageHead = pageRule({
  name: 'page-head',
  demands: `Every page has a language, a title, its canonical address, and ${META.join(', ')}, each once.`,
  check: (page, report, site) => {
    if (page.file === '404.html') return;
    const fix =
      'Set it in the front matter, or in the component that writes the head of this page.';
    if (!page.tags.find(({ name }) => name === 'html')?.attributes.lang) {
      report(0, 'the page names no language', 'Write <html lang="en">.');
    }
    const titles = page.tags.filter(({ name, inSvg }) => name === 'title' && !inSvg);
    if (titles.length !== 1 || !titles[0]?.text.trim()) {
      report(0, `the page has ${titles.length ? 'an empty or second' : 'no'} title`, fix);
    }
    for (const name of META) {
      const values = metaValues(page, name);
      if (values.length === 1 && values[0]?.trim()) continue;
      const fault = values.length > 1 ? 'more than once' : 'not at all, or empty';
      report(0, `the page has ${name} ${fault}`, fix);
    }
    const address = site.origin + site.basePath + page.route.slice(1);
    const wrong = [...new Set([...canonicals(page), ...metaValues(page, 'og:url')])].filter(
      (url) => url !== address,
    );
    if (canonicals(page).length === 0) {
      report(0, 'the page has no canonical address', `It must be ${address}.`);
    }
    for (const url of wrong) {
      report(0, `the page gives ${url || 'nothing'} as its address`, `It must be ${address}.`);
    }
  },
});

function metaValues({ tags }: BuiltPage, key: string): string[] {
  return tags
    .filter(
      ({ name, attributes }) => name === 'meta' && (attributes.name ?? attributes.property) === key,
    )
    .map(({ attributes }) => attributes.content ?? '');
}

function canonicals({ tags }: BuiltPage): string[] {
  return tags
    .filter(({ name, attributes }) => name === 'link' && attributes.rel === 'canonical')
    .map(({ attributes }) => attributes.href ?? '');
}
