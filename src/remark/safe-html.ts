import { relative, sep } from 'node:path';
import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { formatProblem } from '../problems/problem.ts';
import { activeParts } from '../safe-html/active-parts.ts';

/**
 * Stops the build at a page that holds anything active, whatever way it took to get there: the checks
 * (`npm run check`) say the same of what authors write, this says it of what a page becomes.
 *
 * @param styled whether formulas have been set already, which place their parts by styles
 */
export function safeHtml({ root, styled }: { root: string; styled: boolean }) {
  return (tree: Root, page: VFile): void => {
    const [part] = activeParts(tree, { styled });
    if (!part) return;
    const { message, line, column } = part;
    const file = relative(root, page.path).split(sep).join('/');
    const fix = 'Write plain Markdown: pages hold no scripts, handlers, frames, forms or styles.';
    const problem = {
      file,
      line,
      column,
      rule: 'safe-html',
      message: `${message} may not be in a page`,
      fix,
    };
    throw new Error(`\n${formatProblem(problem)}`);
  };
}
