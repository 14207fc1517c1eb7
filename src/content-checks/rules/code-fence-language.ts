import { visit } from 'unist-util-visit';
import { pageRule } from '../rule.ts';

/** Without its language code is neither coloured nor read out as what it is. */
export const codeFenceLanguage = pageRule({
  name: 'code-fence-language',
  demands: 'Every code block names its language.',
  kinds: ['doc', 'blog', 'page'],
  check: ({ tree }, report) => {
    visit(tree, 'code', (node) => {
      if (node.lang) return;
      report(node, 'the code block names no language', 'Fence it with ```go, ```bash, ```text ….');
    });
  },
});
