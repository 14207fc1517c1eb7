import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { index, url } from '../citations/fixtures/index.ts';
import { citations } from './citations.ts';

const fixture = (name: string): string =>
  readFileSync(join(__dirname, 'fixtures/citations', name), 'utf8');

function transform(value: string, path = 'docs/pumps.md'): Root {
  const page = new VFile({ value, path, cwd: '/site' });
  page.path = `/site/${path}`;
  page.data.frontMatter = { verified: new Date('2025-02-03') };
  const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm);
  const tree = parser.parse(page) as Root;
  citations({ index, root: '/site' })(tree, page);
  return tree;
}

function section(tree: Root): string {
  const start = tree.children.map((node) => node.type).lastIndexOf('heading');
  const children = tree.children.slice(start).filter((node) => node.type !== 'definition');
  return unified().use(remarkGfm).use(remarkStringify).stringify({ type: 'root', children });
}

function cited(tree: Root): unknown[] {
  const found: unknown[] = [];
  visit(tree, (node) => {
    if (node.type !== 'link' && node.type !== 'linkReference') return;
    found.push(node.data?.hProperties?.title ?? null);
  });
  return found;
}

describe('citations', () => {
  it('describes every link to code, and no other link', () => {
    const found = cited(transform(fixture('page.md'))).slice(0, 6);
    expect(found).toEqual([
      'Pump.Start · vm/pump.go lines 20–40 · 1111111',
      null,
      'Valve.Open · vm/valve.go lines 12–14 · 1111111',
      'Pump.Start · vm/pump.go lines 20–40 · 1111111',
      'Makefile · 1111111',
      'run · a/b · src/run.c line 7 · 2222222',
    ]);
  });

  it('gives the link a class, a tooltip and its parts', () => {
    const tree = transform(`[\`Pump.Start\`](${url('vm/pump.go#L20')})`);
    const properties: unknown[] = [];
    visit(tree, 'link', (node) => {
      properties.push(node.data?.hProperties);
    });
    expect(properties[0]).toEqual({
      className: ['citation'],
      title: 'Pump.Start · vm/pump.go line 20 · 1111111',
      'data-symbol': 'Pump.Start',
      'data-file': 'vm/pump.go',
      'data-lines': '20',
      'data-commit': '1111111',
    });
  });

  it('closes a page with its citations, each once, by file and line', () => {
    expect(section(transform(fixture('page.md')))).toBe(fixture('section.md'));
  });

  it('adds no section to an update, nor to a page without citations', () => {
    const link = `[\`Pump.Start\`](${url('vm/pump.go#L20')})`;
    expect(transform(link, 'blog/x.md').children).toHaveLength(1);
    expect(transform('No [link](/internal/) to code.').children).toHaveLength(1);
  });

  it('says how far upstream has moved', () => {
    const moved = { ...index, upstream: { ...index.upstream, ahead: 1 } };
    const page = new VFile({ value: `[\`Pump\`](${url('vm/pump.go#L5')})`, path: 'docs/x.md' });
    const tree = unified().use(remarkParse).parse(page) as Root;
    citations({ index: moved, root: process.cwd() })(tree, page);
    expect(section(tree)).toContain('Checked against go-zenon at 1111111');
    expect(section(tree)).toContain('had 1 commit beyond 1111111');
  });
});

describe('citations stops the build', () => {
  it('at a wrong citation, with its place and remedy', () => {
    const text = `Text\n\n[\`Pump.Start\`](${url('vm/pump.go#L41')})`;
    expect(() => transform(text)).toThrow(
      /docs\/pumps\.md:3:1 .*citation-symbol-elsewhere.*\n.*L20-L40/,
    );
  });

  it('at a heading that takes the id of the list', () => {
    const text = `## Sources {#citations}\n\n[\`Pump\`](${url('vm/pump.go#L5')})`;
    expect(() => transform(text)).toThrow(/docs\/pumps\.md:1:1 .*citation-section/);
  });
});
