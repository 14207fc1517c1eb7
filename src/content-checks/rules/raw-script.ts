import { visit } from 'unist-util-visit';
import { isActiveHtml } from '../html.ts';
import { pageRule } from '../rule.ts';

/** Markdown is text: nothing in it may run, embed or restyle. */
export const rawScript = pageRule({
  name: 'raw-script',
  demands: 'Markdown holds no script, event handler, frame, style or other active HTML.',
  check: ({ tree }, report) => {
    visit(tree, 'html', (node) => {
      if (!isActiveHtml(node.value)) return;
      const shown = node.value.trim().split('\n')[0]?.slice(0, 60);
      report(
        node,
        `active HTML: ${shown}`,
        'Remove it; behaviour and looks belong to the site, not to a page.',
      );
    });
  },
});
