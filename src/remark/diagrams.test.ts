import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '@mdx-js/mdx';
import type { Root } from 'mdast';
import rehypeRaw from 'rehype-raw';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LiveDrawer } from '../diagrams/live.ts';
import { drawingName, idPrefix } from '../diagrams/names.ts';
import { diagrams } from './diagrams.ts';

const SOURCE = 'erDiagram\n  accTitle: Two\n  accDescr: A owns B.\n  A ||--o{ B : owns';
const BODY = `Before.\n\n\`\`\`mermaid\n${SOURCE}\n\`\`\`\n\n\`\`\`go\nx\n\`\`\`\n`;
const NAME = drawingName(SOURCE);
let root: string;
let path: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'remark-'));
  mkdirSync(join(root, 'docs'));
  path = join(root, 'docs/a.md');
  // The site hands over pages without their front matter.
  writeFileSync(path, `---\ntitle: A\n---\n\n${BODY}`);
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function draw(inside = '<text>A B owns</text>'): void {
  mkdirSync(join(root, 'data/drawings'), { recursive: true });
  const ids = `aria-labelledby="${idPrefix(NAME)}-t"`;
  const svg = `<svg role="img" ${ids} width="9" height="9" viewBox="0 0 9 9">${inside}</svg>`;
  writeFileSync(join(root, `data/drawings/${NAME}.svg`), svg);
}

async function transform(live?: LiveDrawer | false): Promise<Root> {
  const tree = unified().use(remarkParse).parse(BODY) as Root;
  await diagrams({ siteDir: root, live })(tree, new VFile({ path, value: BODY }));
  return tree;
}

describe('diagrams', () => {
  it('puts a figure in place of the fence and leaves other code alone', async () => {
    draw();
    const tree = await transform();
    expect(tree.children.map(({ type }) => type)).toEqual([
      'paragraph',
      'mdxJsxFlowElement',
      'code',
    ]);
    expect(tree.children[1]).toMatchObject({
      name: 'figure',
      attributes: [
        { name: 'className', value: 'diagram' },
        { name: 'data-diagram', value: 'er' },
        { name: 'dangerouslySetInnerHTML' },
      ],
    });
  });

  it.each(['md', 'mdx'] as const)('survives the compilation of .%s pages whole', async (format) => {
    draw('<text fill="var(--diagram-ink)" font-size="9">A &lt;B&gt; owns</text>');
    const rehypePlugins =
      format === 'md' ? [[rehypeRaw, { passThrough: ['mdxJsxFlowElement'] }] as never] : [];
    const file = new VFile({ path: join(root, `docs/a.${format}`), value: BODY });
    const remarkPlugins = [[diagrams, { siteDir: root }] as never];
    const code = String(await compile(file, { format, remarkPlugins, rehypePlugins, jsx: true }));
    expect(code).toContain('figure className="diagram" data-diagram="er" dangerouslySetInnerHTML=');
    expect(code).toContain('viewBox=\\"0 0 9 9\\"');
    expect(code).toContain(
      '<text fill=\\"var(--diagram-ink)\\" font-size=\\"9\\">A &lt;B&gt; owns</text>',
    );
  });

  it('fails a build on a missing drawing, with file, line and command', async () => {
    await expect(transform()).rejects.toThrow(
      'docs/a.md:7  the diagram is new or was changed, and has no drawing [drawing-missing]\n' +
        '    fix: run `npm run diagrams` and commit data/drawings/',
    );
  });

  it('fails a build on a drawing that holds what a page must not', async () => {
    draw('<script>x()</script>');
    await expect(transform()).rejects.toThrow(`${NAME}.svg: it holds <script>`);
  });

  it('shows on the live server why a diagram could not be drawn', async () => {
    const drawingFor = async () => {
      throw new Error('line 2 is <wrong>');
    };
    const tree = await transform({ drawingFor, close: async () => undefined });
    expect(JSON.stringify(tree.children[1])).toContain('line 2 is &lt;wrong&gt;');
  });
});
