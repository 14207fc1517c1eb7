import { describe, expect, it } from 'vitest';
import { generatePages } from './generate.ts';
import { adapted, sectionsOf } from './sections.ts';

const markdown = `---
title: A
---

Beginning.

## One {#one}

${'Words that are long enough. '.repeat(10)}

\`\`\`md
## Not a heading {#no}
\`\`\`

See [below](#two) and ### not this.

### Under {#under}

## Two {#two}

\`\`\`record
near
\`\`\`

${'More words. '.repeat(40)}

## Three {#three}

Short.
`;

describe('sections of real pages', () => {
  it('are cut at headings, not in code; what belongs to one page stays out', () => {
    const sections = sectionsOf(markdown, '/a/');
    expect(sections.map(({ text }) => text.split('\n')[0])).toEqual(['## One {#one}']);
    expect(sections[0]?.text).toContain('## Not a heading');
  });

  it('get ids of their own and keep their links', () => {
    const [section] = sectionsOf(markdown, '/a/');
    const text = adapted(section!, 3);
    expect(text).toContain('## One {#one-3}');
    expect(text).toContain('### Under {#under-3}');
    expect(text).toContain('[below](/a/#two)');
  });
});

describe('generated pages', () => {
  const sources = Array.from({ length: 9 }, (_, n) => ({ from: '/a/', text: `## S${n} {#s${n}}` }));

  it('are as many as asked for, each with ids that differ', () => {
    const files = generatePages(sources, 450);
    const pages = files.filter(({ path }) => /page-\d+\.md$/.test(path));
    expect(pages).toHaveLength(450);
    expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
    for (const { text } of pages) {
      const ids = [...text.matchAll(/\{#([\w-]+)\}/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(5);
    }
  });

  it('are the same again, and the first of more', () => {
    const few = generatePages(sources, 30);
    const more = new Map(generatePages(sources, 60).map(({ path, text }) => [path, text]));
    for (const { path, text } of few) expect(more.get(path)).toBe(text);
  });

  it('need something to be made from', () => {
    expect(() => generatePages(sources.slice(0, 2), 1)).toThrow('too few');
  });
});
