import { expect, it } from 'vitest';
import type { Redirect } from '../anchors/redirects.ts';
import { checkSectionIds } from './check.ts';
import { destinationOf, destinations } from './destination.ts';
import { withIds } from './ids.ts';
import { formatSectionIds, parseSectionIds } from './lock.ts';
import { withPermalinks } from './mark.ts';

const lock = 'bcd2 /a/#x\nfgh3 /a/#y\n';
const there = ['/a/', '/a/#x', '/a/#y'];
const sections = ['/a/#x', '/a/#y'];
const move = (from: string, to: string): Redirect => ({
  from,
  to,
  reason: 'was divided',
  date: '2026-11-22',
  line: 1,
});
const rules = (text: string, published = there, redirects: Redirect[] = []) =>
  checkSectionIds(text, sections, published, redirects).map(({ rule, line }) => `${rule}:${line}`);

it('accepts a list that holds every section', () => {
  expect(rules(lock)).toEqual([]);
});

it('refuses a section without an id', () => {
  expect(rules('bcd2 /a/#x\n')).toEqual(['section-without-id:undefined']);
});

it('refuses an id that leads nowhere any more', () => {
  const old = 'bcd2 /a/#x\nfgh3 /a/#y\njkm4 /b/#z\n';
  expect(rules(old)).toEqual(['lost-section-link:3']);
  expect(rules(old, there, [move('/b/#z', '/a/#y')])).toEqual([]);
  expect(rules(old, there, [move('/b/', '/a/')])).toEqual(['lost-section-link:3']);
  expect(rules('bcd2 /a/#x\nfgh3 /a/#y\njkm4 /b/#x\n', there, [move('/b/', '/a/')])).toEqual([]);
});

it.each([
  ['the id twice', 'bcd2 /a/#x\nbcd2 /a/#y\n', 'section-ids-form:2'],
  ['the address twice', 'bcd2 /a/#x\nfgh3 /a/#x\nghj4 /a/#y\n', 'section-ids-form:2'],
  ['another order', 'fgh3 /a/#y\nbcd2 /a/#x\n', 'section-ids-form:2'],
  ['an id with a vowel', 'bad2 /a/#x\nfgh3 /a/#y\n', 'section-ids-form:1'],
  ['a page for a section', 'bcd2 /a/#x\nfgh3 /a/#y\njkm4 /b/\n', 'section-ids-form:3'],
  ['a cut last line', 'bcd2 /a/#x\nfgh3 /a/#y', 'section-ids-form:2'],
])('refuses %s', (_, text, expected) => {
  expect(rules(text)).toContain(expected);
});

it('writes what it reads', () => {
  expect(formatSectionIds(parseSectionIds(lock))).toBe(lock);
  const ids = withIds(parseSectionIds(lock), ['/0/#first', '/z/#last']);
  expect(parseSectionIds(formatSectionIds(ids))).toEqual(new Map(ids));
});

it('follows sections through several moves, and gives up in a circle', () => {
  const redirects = [move('/c/#u', '/b/#z'), move('/b/', '/a/#y')];
  expect(destinationOf('/c/#u', new Set(there), redirects)).toBe('/a/#y');
  const circle = [move('/c/#u', '/d/#u'), move('/d/#u', '/c/#u')];
  expect(destinationOf('/c/#u', new Set(there), circle)).toBeUndefined();
  const ids = parseSectionIds('bcd2 /a/#x\njkm4 /c/#u\nmnp5 /gone/#x\n');
  expect(destinations(ids, there, redirects)).toEqual([
    { id: 'bcd2', to: '/a/#x' },
    { id: 'jkm4', to: '/a/#y' },
  ]);
});

it('writes the link beside the headings that have one, minified or not', () => {
  const links = new Map([['x', '/s/bcd2/']]);
  expect(withPermalinks('<a href=#x class=hash-link title="a > b">', links)).toBe(
    '<a data-permalink="/s/bcd2/" href=#x class=hash-link title="a > b">',
  );
  expect(withPermalinks('<a href="#x" class="hash-link">', links)).toContain('data-permalink');
  const others = '<a href=#x>In short</a><a href=#other class=hash-link>';
  expect(withPermalinks(others, links)).toBe(others);
});
