import type { Element, Nodes } from 'hast';
import { drawingOf } from './drawing.ts';
import { leadText, readableText } from './readable-text.ts';
import { isElement } from './tree.ts';

/** A part of a page under a heading that can be linked to. */
export interface SectionFacts {
  id: string;
  level: 2 | 3;
  title: string;
  /** What the section begins with, in words; may be as long as the section. */
  lead: string;
  /** Prefix of the ids in the first drawing of the section. */
  drawing?: string;
}

/** The sections below a node, in the order of the page. */
export function sectionsOf(main: Nodes): SectionFacts[] {
  const flow = flatten(main);
  return flow.flatMap((node, index) => {
    const level = headingLevel(node);
    if (!isElement(node) || (level !== 2 && level !== 3)) return [];
    const id = node.properties.id;
    if (typeof id !== 'string' || id === '') return [];
    const own = until(flow, index + 1, 6);
    const all = until(flow, index + 1, level);
    const drawing = drawingOf(own) ?? drawingOf(all);
    // Hidden headings, such as that of footnotes, have no words of their own.
    const title = readableText(node).replaceAll('`', '');
    if (!title) return [];
    return [
      { id, level, title, lead: leadText(own) || leadText(all), ...(drawing && { drawing }) },
    ];
  });
}

/** The nodes from an index on, up to a heading of that level or a higher one. */
function until(flow: readonly Nodes[], from: number, level: number): Nodes[] {
  const end = flow.findIndex((node, index) => {
    const found = headingLevel(node);
    return index >= from && found !== undefined && found <= level;
  });
  return flow.slice(from, end === -1 ? undefined : end);
}

/** The blocks of a page in a row: what holds headings is opened, all else stays whole. */
function flatten(node: Nodes): Nodes[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) => {
    if (child.type === 'text' || child.type === 'element') {
      return isElement(child) && holdsHeading(child) ? flatten(child) : [child as Nodes];
    }
    return [];
  });
}

function holdsHeading(element: Element): boolean {
  return element.children.some(
    (child) =>
      child.type === 'element' && (headingLevel(child) !== undefined || holdsHeading(child)),
  );
}

function headingLevel(node: Nodes): number | undefined {
  const digit = isElement(node) ? /^h([1-6])$/.exec(node.tagName)?.[1] : undefined;
  return digit === undefined ? undefined : Number(digit);
}
