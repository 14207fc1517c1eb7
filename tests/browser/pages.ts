import { inject } from 'vitest';
import { loadBuiltSite } from '../../src/built-site/load.ts';
import type { BuiltPage, BuiltSite } from '../../src/built-site/site.ts';
import { site } from '../../src/config/site.ts';

/** The built site, as the checks on its HTML read it. */
export function builtSite(): Promise<BuiltSite> {
  return loadBuiltSite(inject('siteFolder'), { origin: site.url, basePath: site.baseUrl });
}

/** Addresses below the base path of every page that the sitemap lists. */
export function pagesOfSitemap({ sitemap = '', origin, basePath }: BuiltSite): string[] {
  const start = origin + basePath;
  return [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)]
    .map(([, url = '']) => `/${url.slice(start.length)}`)
    .sort();
}

const has = (test: (tag: BuiltPage['tags'][number]) => boolean) => (page: BuiltPage) =>
  page.tags.some(test);
const hasClass = (name: string) =>
  has(({ attributes }) => (attributes.class ?? '').split(/\s+/).includes(name));

/** One example of each kind of page, by what it holds. */
const TYPES: Record<string, (page: BuiltPage) => boolean> = {
  home: ({ route }) => route === '/',
  'document with a diagram': (page) =>
    page.route.startsWith('/internal/') &&
    has(({ name, inMain }) => name === 'svg' && inMain)(page),
  'document with mathematics': hasClass('katex'),
  'document with a table': (page) =>
    page.route.startsWith('/internal/') && has(({ name }) => name === 'table')(page),
  landscape: ({ route }) => route === '/external/',
  comparison: ({ route }) => route === '/external/compare/',
  'decision matrix': ({ route }) => route === '/external/recommendation/',
  'list of downloads': ({ route }) => route === '/data/',
  'log of changes': ({ route }) => route === '/data/changes/',
  'record of a virtual machine': ({ route }) => /^\/external\/vms\/[^/]+\/$/.test(route),
  'list of updates': ({ route }) => route === '/blog/',
  update: ({ route }) => /^\/blog\/(?!tags|authors|archive|page)[^/]+\/$/.test(route),
  glossary: ({ route }) => route === '/glossary/',
  'term of the glossary': ({ route }) => /^\/glossary\/[^/]+\/$/.test(route),
  claims: ({ route }) => route === '/claims/',
  discussions: ({ route }) => route === '/discussed/',
  'section on one page': ({ route }) => /^\/print\/./.test(route),
  search: ({ route }) => route === '/search/',
};

/** An address that no page has. */
export const MISSING = '/nowhere/at-all/';

/** Kinds of pages that are looked at in both themes and two widths. */
export const PAGE_TYPES = [...Object.keys(TYPES), 'not found'];

/** The address of an example of a kind of page, and the status it has. Throws when there is none. */
export function exampleOf(type: string, { pages }: BuiltSite): { path: string; status: number } {
  if (type === 'not found') return { path: MISSING, status: 404 };
  const page = pages.find((each) => TYPES[type]?.(each));
  if (!page) throw new Error(`the site has no page of the kind "${type}"`);
  return { path: page.route, status: 200 };
}
