import type { BuiltPage } from '../site.ts';

/** Kinds of pages that have a budget of their own. */
export const PAGE_KINDS = [
  'ordinary',
  'diagrams',
  'mathematics',
  'home',
  'application',
  'section',
] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/** What kind a built page is, by what its HTML holds; of two kinds the one that may weigh more. */
export function kindOf({ route, tags }: BuiltPage): PageKind {
  const some = (test: (tag: BuiltPage['tags'][number]) => boolean) => tags.some(test);
  const hasClass = (name: string) =>
    some(({ attributes }) => (attributes.class ?? '').split(/\s+/).includes(name));
  if (route === '/') return 'home';
  // A whole section on one page, which its reader asks for to print it.
  if (/^\/print\/./.test(route)) return 'section';
  if (some(isApplicationMark)) return 'application';
  if (hasClass('katex')) return 'mathematics';
  return hasClass('diagram') ? 'diagrams' : 'ordinary';
}

/** A page that keeps the framework says so; one that starts a module of its own names it in its head. */
function isApplicationMark({ name, attributes }: BuiltPage['tags'][number]): boolean {
  if (name === 'link') return attributes.rel === 'modulepreload';
  return name === 'meta' && attributes.name === 'page-kind' && attributes.content === 'application';
}
