import type { Heading as MdastHeading, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Heading, Page, PageKind } from './content.ts';
import { parseFrontMatter } from './front-matter.ts';

/** Longest line, in characters, that a person can be expected to have written. */
export const LONGEST_LINE = 20_000;
/** Deepest nesting of quotes and lists that a page may have. */
export const DEEPEST_NESTING = 20;

const HEADING_ID = /\s*\{#([^}]*)\}\s*$/;
const MDX_HEADING_ID = /^\/\*\s*#(.*?)\s*\*\/$/;
const markdown = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm)
  .use(remarkMath)
  .freeze();
const mdx = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm)
  .use(remarkMath)
  .freeze();

/** Parses a Markdown file as the site does. Never throws: see `Page.unreadable`. */
export function parsePage(file: string, kind: PageKind, text: string): Page {
  const page: Page = {
    file,
    kind,
    text,
    frontMatter: parseFrontMatter(text),
    tree: { type: 'root', children: [] },
    headings: [],
  };
  page.unreadable = tooDeep(text);
  if (page.unreadable) return page;
  try {
    const parser = file.endsWith('.mdx') ? mdx : markdown;
    page.tree = parser.parse(text) as Root;
  } catch (error) {
    page.unreadable = faultOf(error);
    return page;
  }
  visit(page.tree, 'heading', (node) => {
    page.headings.push(headingOf(node));
  });
  return page;
}

/** Finds what would make a parser slow or overflow its stack before it is handed the text. */
function tooDeep(text: string): Page['unreadable'] {
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const markers = /^(?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t]))+/.exec(line)?.[0] ?? '';
    const depth = markers.match(/>|[-+*](?=[ \t])|[.)]/g)?.length ?? 0;
    const indent = /^[ \t]*(?=[-+*>\d])/.exec(line)?.[0].length ?? 0;
    if (depth > DEEPEST_NESTING || indent > DEEPEST_NESTING * 8) {
      const message = `quotes or lists nest deeper than ${DEEPEST_NESTING} levels`;
      return { line: index + 1, message, cause: 'nesting' };
    }
    if (line.length > LONGEST_LINE) {
      const message = `the line is longer than ${LONGEST_LINE} characters`;
      return { line: index + 1, message, cause: 'long-line' };
    }
  }
  return undefined;
}

function headingOf(node: MdastHeading): Heading {
  const text = textOf(node);
  const line = node.position?.start.line ?? 1;
  const last = node.children.at(-1);
  if (last?.type === 'mdxTextExpression') {
    const id = MDX_HEADING_ID.exec(last.value.trim())?.[1];
    return { line, depth: node.depth, text: text.replace(last.value, '').trim(), id };
  }
  const id = last?.type === 'text' ? HEADING_ID.exec(last.value)?.[1] : undefined;
  return { line, depth: node.depth, text: text.replace(HEADING_ID, '').trim(), id };
}

function faultOf(error: unknown): NonNullable<Page['unreadable']> {
  const fault = error as { line?: number; reason?: string; message?: string };
  return {
    line: fault.line ?? 1,
    message: fault.reason ?? fault.message?.split('\n')[0] ?? 'the parser gave up',
    cause: 'syntax',
  };
}
