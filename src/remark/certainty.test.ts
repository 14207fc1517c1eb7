import type { Emphasis, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { certainty } from './certainty.ts';

function marks(markdown: string): Array<[string, string | undefined]> {
  const tree = unified().use(remarkParse).parse(markdown) as Root;
  certainty()(tree);
  const found: Array<[string, string | undefined]> = [];
  visit(tree, 'emphasis', (node: Emphasis) => {
    found.push([textOf(node), node.data?.hProperties?.['data-kind'] as string | undefined]);
  });
  return found;
}

describe('certainty', () => {
  it('marks each of the four kinds and drops the parentheses', () => {
    expect(
      marks('A _(read in the code)_ b _(executed: mock harness)_ c _(inferred)_ d _(not found)_'),
    ).toEqual([
      ['read in the code', 'read'],
      ['executed: mock harness', 'executed'],
      ['inferred', 'inferred'],
      ['not found', 'not-found'],
    ]);
  });

  it('keeps code inside a mark', () => {
    expect(marks('x _(executed: `go test`)_')).toEqual([['executed: go test', 'executed']]);
  });

  it('leaves ordinary emphasis alone', () => {
    expect(marks('_really_ and _(perhaps)_')).toEqual([
      ['really', undefined],
      ['(perhaps)', undefined],
    ]);
  });
});
