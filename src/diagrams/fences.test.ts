import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fencesOf, normaliseSource } from './fences.ts';

const page = `---
title: One
---

Text.

\`\`\`mermaid
flowchart TB
  a --> b
\`\`\`

:::note

- in a list

  ~~~mermaid
  flowchart TB
    c --> d
  ~~~

:::

\`\`\`go
// mermaid
\`\`\`
`;

describe('fencesOf', () => {
  it('finds diagrams with their line in the file, also in lists and admonitions', () => {
    expect(fencesOf('docs/one.md', page)).toEqual([
      { file: 'docs/one.md', line: 7, source: 'flowchart TB\n  a --> b' },
      { file: 'docs/one.md', line: 16, source: 'flowchart TB\n  c --> d' },
    ]);
  });

  it('finds diagrams indented inside of tags in MDX', () => {
    const mdx =
      '<Tabs>\n  <Tab>\n      ```mermaid\n      erDiagram\n      ```\n  </Tab>\n</Tabs>\n';
    expect(fencesOf('docs/one.mdx', mdx)).toMatchObject([{ line: 3, source: 'erDiagram' }]);
    expect(fencesOf('docs/one.md', mdx)).toEqual([]);
  });

  it('does not take a longer fence that shows a fence for a diagram', () => {
    expect(fencesOf('docs/one.md', '````md\n```mermaid\nerDiagram\n```\n````\n')).toEqual([]);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('`', '~', '\n', ' ', '>', '-', 'm', '{', '<') }),
        (text) => {
          expect(fencesOf('a.mdx', `${text}\nmermaid`).length).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});

describe('normaliseSource', () => {
  it('makes a source independent of line ends and blanks around it', () => {
    expect(normaliseSource('\r\nerDiagram\r\n A\r\n\n')).toBe('erDiagram\n A');
  });
});
