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
import { tooDeep } from './nesting.ts';

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
