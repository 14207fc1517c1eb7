import { relative, sep } from 'node:path';
import type { Definition, Image, Link, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { formatProblem } from '../problems/problem.ts';
import { outsideReason } from '../safe-html/local-address.ts';

/** Stops the build before the framework takes a file into the site that no page may name. */
export function safeFiles({ root }: { root: string }) {
  return (tree: Root, page: VFile): void => {
    visit(tree, ['link', 'image', 'definition'], (found) => {
      const node = found as Link | Image | Definition;
      const reason = outsideReason(node.url);
      if (reason === undefined) return;
      const message = `the address "${node.url.slice(0, 60)}" ${reason}`;
      const fix = 'Link to /section/page/, or to a file in static/ by its address.';
      const file = relative(root, page.path).split(sep).join('/');
      const { line, column } = node.position?.start ?? {};
      throw new Error(
        `\n${formatProblem({ file, line, column, rule: 'local-file', message, fix })}`,
      );
    });
  };
}
