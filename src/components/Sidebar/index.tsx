import Link from '@docusaurus/Link';
import type { PropSidebarItem, PropSidebarItemCategory } from '@docusaurus/plugin-content-docs';
import {
  isActiveSidebarItem,
  useVisibleSidebarItems,
} from '@docusaurus/plugin-content-docs/client';
import { useLocation } from '@docusaurus/router';
import type { ReactNode } from 'react';
import { nearGroups } from './near-groups';
import styles from './styles.module.css';

interface ItemProps<T> {
  item: T;
  path: string;
}

function CategoryItem({ item, path }: ItemProps<PropSidebarItemCategory>): ReactNode {
  return (
    <li>
      <details open={isActiveSidebarItem(item, path)} data-remember={item.label}>
        <summary>{item.label}</summary>
        <ul>
          {item.href && (
            <li>
              <Link to={item.href} aria-current={samePlace(item.href, path) ? 'page' : undefined}>
                Overview
              </Link>
            </li>
          )}
          {item.items.map((child) => (
            <Item key={keyOf(child)} item={child} path={path} />
          ))}
        </ul>
      </details>
    </li>
  );
}

function Item({ item, path }: ItemProps<PropSidebarItem>): ReactNode {
  if (item.type === 'category') return <CategoryItem item={item} path={path} />;
  if (item.type === 'html') return null;
  return (
    <li>
      <Link to={item.href} aria-current={samePlace(item.href, path) ? 'page' : undefined}>
        {item.label}
      </Link>
    </li>
  );
}

function samePlace(href: string, path: string): boolean {
  return href.replace(/\/$/, '') === path.replace(/\/$/, '');
}

function keyOf(item: PropSidebarItem): string {
  return item.type === 'html' ? item.value : `${item.label}:${item.href ?? ''}`;
}

/** The pages of the current section, folded by native `details`: the same markup for every screen. */
export default function Sidebar({ items }: { items: readonly PropSidebarItem[] }): ReactNode {
  const { pathname } = useLocation();
  const all = useVisibleSidebarItems(items, pathname);
  const visible = nearGroups(all, (group) => isActiveSidebarItem(group, pathname));
  return (
    <ul className={styles.list}>
      {visible.map((item) => (
        <Item key={keyOf(item)} item={item} path={pathname} />
      ))}
    </ul>
  );
}
