import type { Code, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { visit } from 'unist-util-visit';

/** A ```mermaid fence in a page. */
export interface Fence {
  /** Path of the page relative to the repository root. */
  file: string;
  /** 1-based line of the opening fence in the file. */
  line: number;
  /** The diagram's source, normalised by `normaliseSource`. */
  source: string;
}

const markdown = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).freeze();
const mdx = unified().use(withoutHtml).use(remarkParse).use(remarkFrontmatter, ['yaml']).freeze();

/** Finds the diagrams of a page, in their order. Never throws. */
export function fencesOf(file: string, text: string): Fence[] {
  if (!text.includes('mermaid')) return [];
  const tree = (file.endsWith('.mdx') ? mdx : markdown).parse(text) as Root;
  const fences: Fence[] = [];
  visit(tree, 'code', (node: Code) => {
    if (!isDiagram(node)) return;
    const line = node.position?.start.line ?? 1;
    fences.push({ file, line, source: normaliseSource(node.value) });
  });
  return fences;
}

/** Whether a code block of a Markdown tree is a diagram. */
export function isDiagram(node: Code): boolean {
  return node.lang === 'mermaid';
}

/** Makes a source independent of the editor that wrote it: line ends, blanks at both ends. */
export function normaliseSource(source: string): string {
  return source.replaceAll(/\r\n?/g, '\n').trim();
}

/** In MDX, fences may stand indented inside of tags: neither HTML blocks nor indented code exist. */
function withoutHtml(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: object[] };
  data.micromarkExtensions = [{ disable: { null: ['codeIndented', 'htmlFlow'] } }];
}
