import type { Element, ElementContent, Nodes } from 'hast';
import { isUnread, readableText } from '../page-facts/readable-text.ts';
import { attribute, classesOf, findElement, isElement } from '../page-facts/tree.ts';

/** What the conversion has to know beyond the page. */
export interface TwinContext {
  /** Turns an address written in the page into a whole one. */
  absolute: (address: string) => string;
  /** The source of a drawing, by the prefix of the ids in it. */
  sourceOf: (prefix: string) => string | undefined;
}

/** Parts of a page that are not its text. */
const DROPPED = new Set(['svg', 'nav', 'button', 'fieldset', 'noscript', 'template', 'dialog']);

/**
 * Brings the elements of a page down to those that Markdown has. What has no element of its own becomes
 * `x-math` or `x-html`, with the text to write as their value.
 */
export function prepare(node: Nodes, context: TwinContext, inTable = false): ElementContent[] {
  if (node.type === 'text') return [{ ...node, value: node.value.replaceAll('\u200b', '') }];
  if (!('children' in node)) return [];
  const all = (parent: Nodes) =>
    'children' in parent
      ? parent.children.flatMap((child) =>
          prepare(child as Nodes, context, inTable || isElement(parent, 'table')),
        )
      : [];
  if (!isElement(node)) return all(node);
  if (DROPPED.has(node.tagName) || isUnread(node)) return [];
  const children = () => all(node);
  switch (node.tagName) {
    case 'a':
      return [linkOf(node, children(), context)];
    case 'img':
      return [
        make('img', {
          src: context.absolute(attribute(node, 'src') ?? ''),
          alt: node.properties.alt,
        }),
      ];
    case 'span':
      return spanOf(node, children);
    case 'figure':
      return classesOf(node).includes('diagram') ? diagramOf(node, context) : children();
    case 'details':
    case 'summary':
      return node.tagName === 'summary'
        ? [make('p', {}, [make('strong', {}, children())])]
        : children();
    case 'br':
      // A row of a table is one line: the break is written as HTML there.
      return [inTable ? make('x-html', { value: '<br>' }) : make('br')];
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return [headingOf(node, children())];
    case 'div':
      return [make(isAdmonition(node) ? 'blockquote' : 'div', {}, children())];
    case 'pre':
      return [codeOf(node)];
    default:
      return [make(node.tagName, kept(node), children())];
  }
}

/** Attributes that mean something in Markdown. */
function kept({ tagName, properties }: Element): Element['properties'] {
  const names = tagName === 'td' || tagName === 'th' ? ['align'] : ['start', 'checked', 'type'];
  return Object.fromEntries(
    names.flatMap((name) => (name in properties ? [[name, properties[name]]] : [])),
  );
}

function linkOf(node: Element, children: ElementContent[], { absolute }: TwinContext): Element {
  const href = attribute(node, 'href');
  return href === undefined
    ? make('span', {}, children)
    : make('a', { href: absolute(href) }, children);
}

function spanOf(node: Element, children: () => ElementContent[]): ElementContent[] {
  const classes = classesOf(node);
  const display = classes.includes('katex-display');
  if (display || classes.includes('katex'))
    return [make(display ? 'x-math-block' : 'x-math', { value: formulaOf(node) })];
  if (!classes.includes('certainty')) return children();
  return [make('em', {}, [text('('), ...children(), text(')')])];
}

/** A heading with its id behind it, as the sources write it: addresses are made of it. */
function headingOf(node: Element, children: ElementContent[]): Element {
  const id = attribute(node, 'id');
  return make(node.tagName, {}, id ? [...children, text(` {#${id}}`)] : children);
}

/** Code in one piece; its language is in a class of the block, or of an element around it. */
function codeOf(node: Element): Element {
  const inner = findElement(node, ({ tagName }) => tagName === 'code');
  const classes = [...classesOf(node), ...(inner ? classesOf(inner) : [])];
  const language = classes.find((name) => name.startsWith('language-'));
  return make('pre', {}, [
    make('code', language ? { className: [language] } : {}, [text(linesOf(inner ?? node))]),
  ]);
}

/** A drawing as its source, which tells title and description too, and in a sentence. */
function diagramOf(node: Element, { sourceOf }: TwinContext): ElementContent[] {
  const drawing = findElement(node, ({ tagName }) => tagName === 'svg');
  const labels = drawing ? (attribute(drawing, 'ariaLabelledBy') ?? '') : '';
  const source = sourceOf(/^(d[0-9a-f]{8})-t\b/.exec(labels)?.[1] ?? '');
  const words = ['figcaption', 'desc'].flatMap((name) => {
    const part = findElement(node, ({ tagName }) => tagName === name);
    return part ? [rawText(part)] : [];
  });
  const told = make('p', {}, [make('em', {}, [text(`Diagram: ${words.join('. ')}`)])]);
  if (!source) return [told];
  const code = make('code', { className: ['language-mermaid'] }, [text(`${source}\n`)]);
  return [make('pre', {}, [code]), told];
}

function isAdmonition(node: Element): boolean {
  return classesOf(node).includes('theme-admonition');
}

function formulaOf(node: Element): string {
  const source = findElement(node, ({ tagName }) => tagName === 'annotation');
  return source ? rawText(source) : readableText(node);
}

/** Text of elements that are not shown as text, such as the description of a drawing. */
function rawText(node: Nodes): string {
  return linesOf(node).replace(/\s+/g, ' ').trim();
}

function linesOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (isElement(node, 'br')) return '\n';
  return 'children' in node ? node.children.map((child) => linesOf(child as Nodes)).join('') : '';
}

function make(
  tagName: string,
  properties: Element['properties'] = {},
  children: ElementContent[] = [],
): Element {
  return { type: 'element', tagName, properties, children };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
