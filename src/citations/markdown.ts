import type { Definition, Link, LinkReference, Nodes, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { parsePermalink } from './permalink.ts';
import type { Citation } from './types.ts';

const markdown = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm)
  .use(remarkMath)
  .freeze();

/** A citation together with the node that a reader clicks. */
export interface LinkedCitation {
  citation: Citation;
  node: Link | LinkReference | Definition;
}

/** Finds the citations of a Markdown page: inline links, references and their definitions, bare URLs. */
export function citationsInMarkdown(text: string, file: string): Citation[] {
  return linkedCitations(markdown.parse(text), text, file).map(({ citation }) => citation);
}

/** The same for a tree that has been parsed from `text` already. */
export function linkedCitations(tree: Root, text: string, file: string): LinkedCitation[] {
  const definitions = new Map<string, Definition>();
  const unused = new Set<Definition>();
  visit(tree, 'definition', (node) => {
    // CommonMark: the first definition of a label wins.
    if (!parsePermalink(node.url) || definitions.has(node.identifier)) return;
    definitions.set(node.identifier, node);
    unused.add(node);
  });
  const found: LinkedCitation[] = [];
  visit(tree, (node) => {
    if (node.type === 'link' && parsePermalink(node.url)) {
      found.push({ citation: cite(node, node, text, file, true), node });
    } else if (node.type === 'linkReference') {
      const definition = definitions.get(node.identifier);
      if (!definition) return;
      unused.delete(definition);
      found.push({ citation: cite(node, definition, text, file, true), node });
    }
  });
  for (const node of unused) found.push({ citation: cite(node, node, text, file, false), node });
  return found;
}

function cite(
  shown: Link | LinkReference | Definition,
  target: Link | Definition,
  text: string,
  file: string,
  symbolExpected: boolean,
): Citation {
  const start = shown.position?.start;
  const from = target.position?.start.offset ?? 0;
  const to = target.position?.end.offset ?? text.length;
  // In an inline link and in a definition the URL follows the label, so its last occurrence is meant.
  const within = text.slice(from, to).lastIndexOf(target.url);
  return {
    url: target.url,
    ...codeText(shown),
    symbolExpected,
    place: {
      file,
      line: start?.line ?? 1,
      column: start?.column ?? 1,
      offset: within === -1 ? -1 : from + within,
    },
  };
}

function codeText(node: Nodes): { symbol?: string } {
  const codes: string[] = [];
  visit(node, 'inlineCode', (code) => {
    codes.push(code.value);
  });
  return codes.length === 1 && codes[0] !== undefined ? { symbol: codes[0] } : {};
}
