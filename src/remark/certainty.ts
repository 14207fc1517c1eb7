import type { Emphasis, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

const kinds: ReadonlyArray<[RegExp, string]> = [
  [/^\(read in the code\b/i, 'read'],
  [/^\(executed\b/i, 'executed'],
  [/^\(inferred\b/i, 'inferred'],
  [/^\(not found\b/i, 'not-found'],
];

/**
 * Makes marks of certainty visible: emphasis such as `_(executed: single-Pillar network)_` becomes
 * `<span class="certainty" data-kind="executed">executed: single-Pillar network</span>`.
 * Authors write ordinary Markdown, and it reads the same on GitHub.
 */
export function certainty() {
  return (tree: Root): void => {
    visit(tree, 'emphasis', (node: Emphasis) => {
      const text = textOf(node);
      const kind = kinds.find(([pattern]) => pattern.test(text))?.[1];
      if (!kind || !text.endsWith(')')) return;
      const first = node.children[0];
      const last = node.children[node.children.length - 1];
      if (first?.type === 'text') first.value = first.value.replace(/^\(/, '');
      if (last?.type === 'text') last.value = last.value.replace(/\)$/, '');
      node.data = {
        ...node.data,
        hName: 'span',
        hProperties: { className: ['certainty'], 'data-kind': kind },
      };
    });
  };
}
