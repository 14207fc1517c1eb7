import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkDiagrams } from './check.ts';
import { drawingName, idPrefix } from './names.ts';

const SOURCE =
  'flowchart TB\n  accTitle: Two steps\n  accDescr: One leads to two.\n  a[One] --> b[Two]';
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'diagrams-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function page(path: string, ...sources: string[]): void {
  const fences = sources.map((source) => `\`\`\`mermaid\n${source}\n\`\`\`\n`);
  write(path, `---\ntitle: X\n---\n\n${fences.join('\n')}`);
}

function drawing(source: string, text = 'One Two'): string {
  const name = drawingName(source);
  const prefix = idPrefix(name);
  write(
    `data/drawings/${name}.svg`,
    `<svg role="img" aria-labelledby="${prefix}-t" width="9" height="9" viewBox="0 0 9 9"><text>${text}</text></svg>`,
  );
  return `data/drawings/${name}.svg`;
}

const rules = () => checkDiagrams(root).map(({ rule }) => rule);

describe('checkDiagrams', () => {
  it('is content with a described diagram and its drawing, in docs and blog', () => {
    page('docs/a.md', SOURCE);
    page('blog/b/index.mdx', SOURCE);
    drawing(SOURCE);
    expect(checkDiagrams(root)).toEqual([]);
  });

  it('is content without any diagram', () => {
    expect(checkDiagrams(root)).toEqual([]);
  });

  it('reports a missing drawing with file, line and the command', () => {
    page('docs/a.md', SOURCE);
    expect(checkDiagrams(root)).toEqual([
      {
        file: 'docs/a.md',
        line: 5,
        rule: 'drawing-missing',
        message: 'the diagram is new or was changed, and has no drawing',
        fix: 'run `npm run diagrams` and commit data/drawings/',
      },
    ]);
  });

  it('reports a stale drawing as a missing one and an orphan', () => {
    page('docs/a.md', SOURCE.replace('Two]', 'Three]'));
    const file = drawing(SOURCE);
    expect(checkDiagrams(root)).toMatchObject([
      { file, rule: 'drawing-orphan', message: 'no diagram uses this drawing' },
      { file: 'docs/a.md', rule: 'drawing-missing' },
    ]);
  });

  it('reports foreign files among the drawings', () => {
    write('data/drawings/notes.txt', '');
    expect(checkDiagrams(root)).toMatchObject([
      { rule: 'drawing-orphan', message: 'this is not a drawing' },
    ]);
  });

  it('reports a drawing changed by hand', () => {
    page('docs/a.md', SOURCE);
    const file = drawing(SOURCE, 'One</text><script>x()</script><text>');
    expect(checkDiagrams(root)).toMatchObject([{ file, rule: 'drawing-damaged' }]);
    expect(checkDiagrams(root)[0]?.message).toContain('it holds <script>; it does not show “Two”');
  });

  it('reports a missing title and a missing description', () => {
    const bare = 'flowchart TB\n  a[One] --> b[Two]';
    page('docs/a.md', bare);
    drawing(bare);
    expect(rules()).toEqual(['diagram-description', 'diagram-title']);
  });

  it('reports the second use of a title on one page only', () => {
    const other = SOURCE.replace('Two steps', 'TWO steps').replace('One]', 'One ]');
    page('docs/a.md', SOURCE, other);
    page('docs/b.md', other);
    drawing(SOURCE);
    drawing(other);
    expect(checkDiagrams(root)).toMatchObject([
      { file: 'docs/a.md', line: 12, rule: 'diagram-title-twice' },
    ]);
  });

  it('reports types that the site does not draw', () => {
    const pie = 'pie\n  accTitle: A\n  accDescr: B.\n  "x" : 1';
    page('docs/a.md', pie);
    drawing(pie);
    expect(rules()).toEqual(['diagram-type']);
  });

  it('reports styles and directives, in the line where they stand', () => {
    const styled = `${SOURCE}\n  style a fill:#f00`;
    page('docs/a.md', styled);
    drawing(styled);
    expect(checkDiagrams(root)).toMatchObject([
      {
        file: 'docs/a.md',
        line: 10,
        rule: 'diagram-unread',
        message: expect.stringContaining('style a'),
      },
    ]);
  });
});
