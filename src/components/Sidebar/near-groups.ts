import type { PropSidebarItem, PropSidebarItemCategory } from '@docusaurus/plugin-content-docs';

/** Links that a sidebar may hold before groups far from the page become links to their beginning. */
const MANY = 120;

/**
 * Keeps the size of a page independent of the size of the site: where a sidebar has many links, a group
 * that does not hold the page is one link, to its overview or its first page.
 *
 * @param holdsPage whether a group holds the page that is read
 */
export function nearGroups(
  items: readonly PropSidebarItem[],
  holdsPage: (group: PropSidebarItemCategory) => boolean,
): PropSidebarItem[] {
  if (countLinks(items) <= MANY) return [...items];
  return items.map((item): PropSidebarItem => {
    if (item.type !== 'category') return item;
    if (holdsPage(item)) return { ...item, items: nearGroups(item.items, holdsPage) };
    const href = firstAddress(item);
    return href === undefined ? item : { type: 'link', label: item.label, href };
  });
}

function countLinks(items: readonly PropSidebarItem[]): number {
  return items.reduce((sum, item) => {
    if (item.type === 'link') return sum + 1;
    return item.type === 'category' ? sum + 1 + countLinks(item.items) : sum;
  }, 0);
}

function firstAddress(item: PropSidebarItem): string | undefined {
  if (item.type === 'link') return item.href;
  if (item.type !== 'category') return undefined;
  return item.href ?? item.items.map(firstAddress).find((href) => href !== undefined);
}
