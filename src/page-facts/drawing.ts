import type { Nodes } from 'hast';
import { attribute, elementsOf, isElement } from './tree.ts';

/** Prefix of the ids in the first drawing among nodes: how a drawing is found again among the files. */
export function drawingOf(nodes: readonly Nodes[]): string | undefined {
  for (const node of nodes) {
    const drawings = isElement(node, 'svg') ? [node] : elementsOf(node);
    for (const element of drawings) {
      if (element.tagName !== 'svg') continue;
      const labelled = attribute(element, 'ariaLabelledBy') ?? '';
      const prefix = /^(d[0-9a-f]{8})-t\b/.exec(labelled)?.[1];
      if (prefix) return prefix;
    }
  }
  return undefined;
}
