import type { Element, Nodes } from 'hast';
import { readableText } from './readable-text.ts';
import { attribute, classesOf, elementsOf, findElement } from './tree.ts';

/** What stands above the text of a page; an empty tree when nothing does. */
export function headerOf(main: Nodes): Nodes {
  return findElement(main, ({ tagName }) => tagName === 'header') ?? { type: 'root', children: [] };
}

/** How far a page can be trusted: draft or reviewed. */
export function statusOf(elements: readonly Element[]): string | undefined {
  const mark = elements.find(({ properties }) => properties.dataStatus !== undefined);
  return mark && attribute(mark, 'dataStatus');
}

/** The time of the last change that a page states. */
export function changedOf(elements: readonly Element[]): string | undefined {
  const time = elements.find(
    ({ tagName, properties }) => tagName === 'time' && properties.dataChanged !== undefined,
  );
  return time && attribute(time, 'dateTime');
}

/** Who wrote an update. */
export function authorsOf(main: Nodes): string[] {
  const header = headerOf(main);
  const names = [...elementsOf(header)].filter((element) =>
    classesOf(element).some((name) => name.startsWith('authorName')),
  );
  return [...new Set(names.map(readableText))];
}

/** Addresses of code that a page cites, each once. */
export function citationsOf(elements: readonly Element[]): string[] {
  const addresses = elements
    .filter((element) => element.tagName === 'a' && classesOf(element).includes('citation'))
    .map((element) => attribute(element, 'href') ?? '');
  return [...new Set(addresses.filter(Boolean))];
}
