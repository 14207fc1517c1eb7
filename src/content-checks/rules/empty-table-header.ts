import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { pageRule } from '../rule.ts';

/** A screen reader names the column with every cell: a column without a name is a riddle. */
export const emptyTableHeader = pageRule({
  name: 'empty-table-header',
  demands: 'Every column of a table has a name.',
  kinds: ['doc', 'blog', 'page'],
  check: ({ tree }, report) => {
    visit(tree, 'table', (table) => {
      for (const [index, cell] of (table.children[0]?.children ?? []).entries()) {
        if (textOf(cell).trim() !== '') continue;
        report(cell, `column ${index + 1} of the table has no name`, 'Write what its cells are.');
      }
    });
  },
});
