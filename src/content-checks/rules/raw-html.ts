import { visit } from 'unist-util-visit';
import { ALLOWED_TAGS, isActiveHtml, isAllowedHtml } from '../html.ts';
import { pageRule } from '../rule.ts';

/** Pages are read as text, on GitHub and on the site: a handful of plain tags is enough. */
export const rawHtml = pageRule({
  name: 'raw-html',
  demands: `Markdown holds no HTML but ${ALLOWED_TAGS.join(', ')}, without attributes.`,
  kinds: ['doc', 'blog', 'page'],
  check: ({ tree }, report) => {
    visit(tree, 'html', (node) => {
      if (isAllowedHtml(node.value) || isActiveHtml(node.value)) return;
      const shown = node.value.trim().split('\n')[0]?.slice(0, 60);
      const allowed = ALLOWED_TAGS.map((tag) => `<${tag}>`).join(', ');
      report(
        node,
        `HTML that is not allowed: ${shown}`,
        `Write Markdown; of HTML only ${allowed}, without attributes.`,
      );
    });
  },
});
