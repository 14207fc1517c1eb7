import type { Element, ElementContent, Nodes, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

const parser = unified().use(rehypeParse, { fragment: false }).freeze();

/** Reads the HTML of a page, with the tags that HTML lets authors leave out put back. */
export function parsePage(html: string): Root {
  return parser.parse(html) as Root;
}

/**
 * Reads the head and the main part of a page. What stands around them, the same on many pages and the
 * larger part of some, is not looked at.
 */
export function parseContent(html: string): Root {
  const head = html.indexOf('</head>');
  const start = html.indexOf('<main');
  const end = html.lastIndexOf('</main>');
  if (head === -1 || start === -1 || end === -1) return parsePage(html);
  return parsePage(
    `${html.slice(0, head)}</head><body>${html.slice(start, end)}</main></body></html>`,
  );
}

/** Whether a node is an element, of that name if one is given. */
export function isElement(node: Nodes, name?: string): node is Element {
  return node.type === 'element' && (name === undefined || node.tagName === name);
}

/** The classes of an element. */
export function classesOf(element: Element): readonly string[] {
  const { className } = element.properties;
  return Array.isArray(className) ? className.map(String) : [];
}

/** The value of an attribute as text; undefined when the element lacks it. */
export function attribute(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** Every element below a node, in the order of the page. */
export function* elementsOf(node: Nodes): Generator<Element> {
  if (!('children' in node)) return;
  for (const child of node.children) {
    if (child.type === 'element') yield child;
    yield* elementsOf(child as ElementContent);
  }
}

/** The first element below a node that fits. */
export function findElement(node: Nodes, fits: (element: Element) => boolean): Element | undefined {
  for (const element of elementsOf(node)) if (fits(element)) return element;
  return undefined;
}
