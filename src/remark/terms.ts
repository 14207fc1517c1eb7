import type { Link, Root } from 'mdast';
import { visit } from 'unist-util-visit';

const address = /^\/glossary\/#([a-z0-9-]+)$/;

/**
 * Marks links to the glossary and hands them the term's definition, which src/enhance/term-card.ts
 * shows on hover and focus. A link to an unknown term is left alone: the content checks report it.
 */
export function terms({ definitions }: { definitions: ReadonlyMap<string, string> }) {
  return (tree: Root): void => {
    visit(tree, 'link', (node: Link) => {
      const definition = definitions.get(address.exec(node.url)?.[1] ?? '');
      if (!definition) return;
      node.data = {
        ...node.data,
        hProperties: { className: ['term'], 'data-definition': definition },
      };
    });
  };
}
