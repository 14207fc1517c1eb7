import type { BuiltPage, BuiltSite, Tag } from '../built-site/site.ts';

/** Elements that readers link to; ids of other elements belong to scripts and labels. */
const LINKED = new Set([
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'section',
  'article',
  'dt',
  'li',
  'tr',
  'details',
]);
/** Lists of updates, and sections on one page, repeat other pages: what they show changes with those. */
const LISTING = /^\/(?:blog\/($|tags\/|authors\/|archive\/|page\/)|print\/)/;
const NUMBERED = /\/page\/\d+\/$/;

/** Every address that the built site gives out: `/page/` and `/page/#id`, sorted. */
export function publishedAnchors({ pages }: BuiltSite): string[] {
  const anchors = pages.filter(isPermanent).flatMap((page) => {
    if (isListing(page.route)) return [page.route];
    return [
      page.route,
      ...page.tags.filter(isSection).map(({ attributes }) => `${page.route}#${attributes.id}`),
    ];
  });
  return [...new Set(anchors)].sort();
}

/** Whether a page repeats others: its sections are no addresses of their own. */
export function isListing(route: string): boolean {
  return LISTING.test(route);
}

function isPermanent({ isRedirect, route }: BuiltPage): boolean {
  return !isRedirect && route.endsWith('/') && !NUMBERED.test(route);
}

function isSection({ name, attributes: { id }, inMain, inSvg }: Tag): boolean {
  if (id === undefined || !inMain || inSvg || !LINKED.has(name)) return false;
  // Footnotes are numbered anew whenever one is added.
  return /^[a-z0-9][a-z0-9._-]*$/i.test(id) && !id.startsWith('user-content-');
}
