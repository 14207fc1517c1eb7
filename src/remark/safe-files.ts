import { relative, sep } from 'node:path';
import type { Definition, Image, ImageReference, Link, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { formatProblem } from '../problems/problem.ts';
import { notPictureReason, outsideReason } from '../safe-html/local-address.ts';

const FILE_FIX = 'Link to /section/page/, or to a file in static/ by its address.';
const PICTURE_FIX = 'Name a file that ends in .svg, .png, .jpg, .webp, .avif or .gif.';

type Referring = Link | Image | ImageReference | Definition;

/** Stops the build before the framework takes a file into the site that no page may name. */
export function safeFiles({ root }: { root: string }) {
  return (tree: Root, page: VFile): void => {
    const definitions = definitionsOf(tree);
    const stop = (node: Referring, url: string, reason: string, fix: string): never => {
      const message = `the address "${url.slice(0, 60)}" ${reason}`;
      const file = relative(root, page.path).split(sep).join('/');
      const { line, column } = node.position?.start ?? {};
      throw new Error(
        `\n${formatProblem({ file, line, column, rule: 'local-file', message, fix })}`,
      );
    };
    visit(tree, ['link', 'image', 'imageReference', 'definition'], (found) => {
      const node = found as Referring;
      const url = node.type === 'imageReference' ? definitions.get(node.identifier) : node.url;
      // A reference without a definition is text.
      if (url === undefined) return;
      const outside = outsideReason(url);
      if (outside !== undefined) stop(node, url, outside, FILE_FIX);
      if (node.type === 'link' || node.type === 'definition') return;
      const reason = notPictureReason(url);
      if (reason !== undefined) stop(node, url, `of an image ${reason}`, PICTURE_FIX);
    });
  };
}

/** The address of each label; of several for one label the first counts. */
function definitionsOf(tree: Root): Map<string, string> {
  const definitions = new Map<string, string>();
  visit(tree, 'definition', ({ identifier, url }) => {
    if (!definitions.has(identifier)) definitions.set(identifier, url);
  });
  return definitions;
}
