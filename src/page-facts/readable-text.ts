import type { Element, ElementContent, Nodes } from 'hast';
import { attribute, classesOf, elementsOf, findElement, isElement } from './tree.ts';

const UNSEEN = new Set(['script', 'style', 'template', 'svg', 'fieldset', 'button', 'noscript']);
const UNREAD = new Set(['hash-link', 'diagram-text', 'katex-mathml', 'visually-hidden', 'sr-only']);
const BLOCKS = new Set(
  'p li td th dt dd tr pre div section article blockquote h1 h2 h3 h4 h5 h6 br summary'.split(' '),
);
/** Characters of paragraphs beside which lists are not needed to say what a stretch is about. */
const ENOUGH = 80;
const SPACE = /[\s\u200b\u00a0]+/g;

/** What a reader reads of a node, in one line: no drawings, no controls, formulas once. */
export function readableText(node: Nodes): string {
  return gather(node).replace(SPACE, ' ').trim();
}

function gather(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node) || (isElement(node) && isUnread(node))) return '';
  const inner = node.children.map(gather).join('');
  if (isElement(node) && classesOf(node).includes('certainty')) return `(${inner})`;
  return isElement(node) && BLOCKS.has(node.tagName) ? ` ${inner} ` : inner;
}

/** Whether an element holds nothing of the text: controls, drawings, second versions. */
export function isUnread(element: Element): boolean {
  if (UNSEEN.has(element.tagName)) return true;
  if (attribute(element, 'hidden') !== undefined) return true;
  return classesOf(element).some((name) => UNREAD.has(name));
}

/**
 * What stands at the beginning of a stretch of a page, as sentences: paragraphs and items first; where
 * there are none, a table by its head and first rows, code by itself, a diagram by its description.
 */
export function leadText(nodes: readonly Nodes[]): string {
  const pieces = nodes.flatMap(proseOf).filter(({ text }) => text);
  const paragraphs = textsOf(pieces.filter(({ list }) => !list));
  if (paragraphs.length >= ENOUGH) return paragraphs;
  if (pieces.length > 0) return textsOf(pieces);
  return nodes.map(substituteOf).filter(Boolean).join(' ');
}

interface Piece {
  text: string;
  list: boolean;
}

function textsOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join(' ');
}

function proseOf(node: Nodes): Piece[] {
  if (!isElement(node) || isUnread(node)) return [];
  switch (node.tagName) {
    case 'p':
      return [{ text: paragraphOf(node), list: false }];
    case 'ul':
    case 'ol':
    case 'dl':
      return [{ text: itemsOf(node), list: true }];
    case 'table':
    case 'pre':
    case 'figure':
    case 'details':
    case 'nav':
      return [];
    default:
      return node.children.flatMap(proseOf);
  }
}

/** A paragraph; a strong word that opens it, such as a verdict, is set off. */
function paragraphOf(node: Element): string {
  const text = readableText(node);
  const [first] = node.children;
  const opening = first && isElement(first, 'strong') ? readableText(first) : '';
  const rest = text.slice(opening.length);
  return opening && /^ \p{Lu}/u.test(rest) && /\p{L}$/u.test(opening) ? `${opening}:${rest}` : text;
}

function itemsOf(list: Element): string {
  const items = list.children.map(readableText).filter(Boolean);
  return items
    .map((item) => (/[.!?:…]$/.test(item) ? item : `${item};`))
    .join(' ')
    .replace(/;$/, '.');
}

function substituteOf(node: Nodes): string {
  if (!isElement(node)) return '';
  const description = findElement(node, ({ tagName }) => tagName === 'desc');
  if (description) return gather(description).replace(SPACE, ' ').trim();
  const table = isElement(node, 'table')
    ? node
    : findElement(node, ({ tagName }) => tagName === 'table');
  if (table) return tableText(table);
  return readableText(node);
}

/** A table in words: each row as a sentence; where an answer comes from is left to the page. */
function tableText(table: Element): string {
  const rows = [...elementsOf(table)].filter(({ tagName }) => tagName === 'tr');
  const cells = rows.map((row) => row.children.filter((child) => isElement(child)));
  const head = cells.find((row) => row.every((cell) => cell.tagName === 'th')) ?? [];
  const unwanted = new Set(
    head.flatMap((cell, index) => (/^Sources?$/.test(readableText(cell)) ? [index] : [])),
  );
  return cells
    .filter((row) => row !== head)
    .map((row) => {
      const [first = '', ...others] = row
        .filter((_, index) => !unwanted.has(index))
        .map(cellText)
        .filter(Boolean);
      return `${others.length > 0 ? `${first}: ` : first}${others.join(', ')}.`;
    })
    .join(' ');
}

/** A cell in one piece: what stands below one another in it is set apart. */
function cellText(cell: Element): string {
  const lines: ElementContent[][] = [[]];
  for (const child of cell.children) {
    if (isElement(child, 'br')) lines.push([]);
    else lines.at(-1)?.push(child);
  }
  const texts = lines.map((children) => readableText({ type: 'root', children }));
  return texts
    .map((text) => text.replace(/[.;]$/, ''))
    .filter(Boolean)
    .join('; ');
}
