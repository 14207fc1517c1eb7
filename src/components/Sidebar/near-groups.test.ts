import type { PropSidebarItem, PropSidebarItemCategory } from '@docusaurus/plugin-content-docs';
import { expect, it } from 'vitest';
import { nearGroups } from './near-groups.ts';

const link = (name: string): PropSidebarItem => ({ type: 'link', label: name, href: `/${name}/` });
const group = (name: string, items: PropSidebarItem[], href?: string): PropSidebarItemCategory => ({
  type: 'category',
  label: name,
  items,
  collapsible: true,
  collapsed: true,
  ...(href ? { href } : {}),
});
const pages = (name: string, count: number) =>
  Array.from({ length: count }, (_, n) => link(`${name}-${n}`));
const holds = (name: string) => (one: PropSidebarItemCategory) => one.label === name;

it('leaves a small sidebar whole', () => {
  const items = [group('a', pages('a', 50)), group('b', pages('b', 50))];
  expect(nearGroups(items, holds('a'))).toEqual(items);
});

it('keeps the group of the page whole and turns the others into links', () => {
  const near = group('a', pages('a', 50));
  const items = [link('top'), near, group('b', pages('b', 50), '/b/'), group('c', pages('c', 50))];
  expect(nearGroups(items, holds('a'))).toEqual([
    link('top'),
    near,
    { type: 'link', label: 'b', href: '/b/' },
    { type: 'link', label: 'c', href: '/c-0/' },
  ]);
});

it('does the same inside the group of the page', () => {
  const inner = group('a', pages('a', 20));
  const outer = group('a', [inner, group('x', pages('x', 120))]);
  expect(nearGroups([outer], holds('a'))).toEqual([
    { ...outer, items: [inner, { type: 'link', label: 'x', href: '/x-0/' }] },
  ]);
});

it('stays as large as its groups, however many pages there are', () => {
  const site = (groups: number) =>
    Array.from({ length: groups }, (_, n) => group(`g${n}`, pages(`g${n}`, 20)));
  const size = (groups: number) => JSON.stringify(nearGroups(site(groups), holds('g1'))).length;
  expect(size(100) - size(50)).toBeLessThan(50 * 60);
});
