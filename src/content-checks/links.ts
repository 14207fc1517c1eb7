import type { Definition, Image, ImageReference, Link, LinkReference } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Page } from './content.ts';

/** A link or image of a page with its address looked up. */
export interface Reference {
  node: { position?: { start: { line: number; column: number } } };
  /** The address as written; empty when a reference has no definition. */
  url: string;
  /** The text of a link, the alternative text of an image. */
  text: string;
}

/** Every link of a page, reference style included. */
export function linksOf(page: Page): Reference[] {
  const definitions = definitionsOf(page);
  const links: Reference[] = [];
  visit(page.tree, ['link', 'linkReference'], (found) => {
    const node = found as Link | LinkReference;
    const url = node.type === 'link' ? node.url : (definitions.get(node.identifier) ?? '');
    links.push({ node, url, text: textOf(node) });
  });
  return links;
}

/** Every image of a page, reference style included. */
export function imagesOf(page: Page): Reference[] {
  const definitions = definitionsOf(page);
  const images: Reference[] = [];
  visit(page.tree, ['image', 'imageReference'], (found) => {
    const node = found as Image | ImageReference;
    const url = node.type === 'image' ? node.url : (definitions.get(node.identifier) ?? '');
    images.push({ node, url, text: node.alt ?? '' });
  });
  return images;
}

/** Every address that a page defines for later reference, `[id]: address`. */
export function definitionNodesOf(page: Page): Definition[] {
  const nodes: Definition[] = [];
  visit(page.tree, 'definition', (node) => {
    nodes.push(node);
  });
  return nodes;
}

function definitionsOf(page: Page): Map<string, string> {
  const definitions = new Map<string, string>();
  for (const { identifier, url } of definitionNodesOf(page)) {
    if (!definitions.has(identifier)) definitions.set(identifier, url);
  }
  return definitions;
}

/** The scheme of an address in lower case (`https`), as a browser sees it; undefined if none. */
export function schemeOf(url: string): string | undefined {
  // Browsers drop control characters and spaces in front of and inside a scheme.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const bare = url.replace(/[\u0000-\u0020]/g, '');
  return /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
}

/** Whether an address leaves the site. */
export function isRemote(url: string): boolean {
  const scheme = schemeOf(url);
  return scheme !== undefined || /^[\\/]{2}/.test(url.trim());
}
