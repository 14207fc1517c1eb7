import type { Link, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, it } from 'vitest';
import { terms } from './terms.ts';

it('marks links to known terms only', () => {
  const tree = unified()
    .use(remarkParse)
    .parse('[m](/glossary/#momentum) [x](/glossary/#nothing) [p](/internal/)') as Root;
  terms({ definitions: new Map([['momentum', 'A block of the momentum chain.']]) })(tree);
  const found: unknown[] = [];
  visit(tree, 'link', (node: Link) => {
    found.push(node.data?.hProperties);
  });
  expect(found).toEqual([
    { className: ['term'], 'data-definition': 'A block of the momentum chain.' },
    undefined,
    undefined,
  ]);
});
