import type { Element, ElementContent, Root } from 'hast';
import type { Root as Markdown, RootContent } from 'mdast';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { PageFacts } from '../page-facts/facts.ts';
import { classesOf, elementsOf, findElement } from '../page-facts/tree.ts';
import { prepare, type TwinContext } from './prepare.ts';

const converter = unified()
  .use(rehypeRemark, {
    document: false,
    handlers: {
      'x-html': (_, { properties }: Element) => ({ type: 'html', value: String(properties.value) }),
      'x-math': (_, element: Element) => formula('inlineMath', element),
      'x-math-block': (_, element: Element) => formula('math', element),
    },
  })
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkMath)
  .use(remarkStringify, { bullet: '-', rule: '-', emphasis: '_', fences: true })
  .freeze();

function formula(type: 'math' | 'inlineMath', { properties }: Element) {
  return { type, value: String(properties.value) } as never;
}

/** What stands above the text of a page. */
export interface TwinHead {
  /** Address of the page, whole. */
  url: string;
  /** Licence of the text, such as `CC BY 4.0`. */
  license: string;
}

/**
 * A built page as Markdown: front matter with what is known of it, its title, its text with whole
 * addresses, diagrams as their source, tables as tables, formulas as TeX.
 */
export function markdownTwin(
  facts: PageFacts,
  root: Root,
  head: TwinHead,
  context: TwinContext,
): string {
  const children = prepare(textOf(root), context);
  const tree = converter.runSync({ type: 'root', children } as Root) as unknown as Markdown;
  const blocks = tree.children.filter((block) => !isTitle(block));
  const body = converter.stringify({ ...tree, children: blocks } as never);
  return `${frontMatter(facts, head)}\n# ${facts.title}\n\n${String(body)}`;
}

/** Where the text of a page stands: without what leads to other pages, and what is known of it. */
function textOf(root: Root): Element | Root {
  const main = findElement(root, ({ tagName }) => tagName === 'main');
  if (!main) return root;
  const marked = [main, ...elementsOf(main)].find(
    ({ properties }) => properties.dataPagefindBody !== undefined,
  );
  return withoutFrame(marked ?? main);
}

/**
 * The header of a document and its folded contents say what the front matter and headings say. What search
 * leaves out goes too, but for what is marked as text of the page (`data-twin`), such as a table of values
 * that other pages hold as well.
 */
function withoutFrame(node: Element): Element {
  const children = node.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    if (child.tagName === 'header') return listedTitle(child);
    const { dataPagefindIgnore, dataTwin } = child.properties;
    if (isContents(child) || (dataPagefindIgnore !== undefined && dataTwin === undefined))
      return [];
    return [child.tagName === 'div' || child.tagName === 'article' ? withoutFrame(child) : child];
  });
  return { ...node, children };
}

/** Of an entry in a list of updates, title and day; of the page itself nothing. */
function listedTitle(header: Element): ElementContent[] {
  const title = findElement(header, ({ tagName }) => tagName === 'h2');
  if (!title) return [];
  const day = [...elementsOf(header)].find((one) => classesOf(one).includes('post-info'));
  return day ? [title, { ...day, tagName: 'p' }] : [title];
}

function isContents(element: Element): boolean {
  return (
    element.tagName === 'details' && classesOf(element).some((name) => name.startsWith('folded'))
  );
}

function isTitle(block: RootContent): boolean {
  return block.type === 'heading' && block.depth === 1;
}

function frontMatter(facts: PageFacts, { url, license }: TwinHead): string {
  const { title, description, status, verified, published, changed, commit, authors } = facts;
  const fields: Array<[string, string | undefined]> = [
    ['title', JSON.stringify(title)],
    ['description', description && JSON.stringify(description)],
    ['url', url],
    ['status', status],
    ['verified', verified],
    ['published', published],
    ['changed', changed],
    ['go-zenon', commit],
    ['authors', authors.length > 0 ? JSON.stringify(authors) : undefined],
    ['license', license],
  ];
  const lines = fields.flatMap(([key, value]) => (value ? [`${key}: ${value}`] : []));
  return `---\n${lines.join('\n')}\n---\n`;
}
