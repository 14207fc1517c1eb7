import { escapeText } from '../../forum/quote.ts';
import { tableMarkdown } from './table-markdown.ts';

/** What a quotation leaves out: links of headings, buttons, drawings whose text is quoted instead. */
const LEFT_OUT =
  '.hash-link, button, script, style, svg, [popover], [data-pagefind-ignore], .katex-html';
const BLOCKS =
  'p, h1, h2, h3, h4, h5, h6, ul, ol, li, pre, table, figure, details, blockquote, div, section, article, dl, dt, dd, tr, header';

/** Writes nodes of a page as Markdown that forums read: addresses absolute, diagrams by their text. */
export function markdownOf(nodes: Iterable<Node>): string {
  return blocks(nodes).join('\n\n').trim();
}

/** Writes nodes that stand in a line: text, code, links, marks. */
export function inlineOf(nodes: Iterable<Node>): string {
  return [...nodes]
    .map(inline)
    .join('')
    .replace(/[ \t]+/g, ' ');
}

function blocks(nodes: Iterable<Node>): string[] {
  const found: string[] = [];
  let line: Node[] = [];
  const endLine = () => {
    const text = inlineOf(line).trim();
    if (text) found.push(text);
    line = [];
  };
  for (const node of nodes) {
    if (node instanceof Element && node.matches(BLOCKS)) {
      endLine();
      found.push(...block(node).filter(Boolean));
    } else line.push(node);
  }
  endLine();
  return found;
}

function block(element: Element): string[] {
  if (element.matches(LEFT_OUT)) return [];
  if (element.matches('figure.diagram')) return [diagramMarkdown(element)];
  const code = element.matches('pre') ? element : element.querySelector(':scope > div > pre');
  if (code && element.matches('pre, .theme-code-block')) return [codeMarkdown(element, code)];
  switch (element.tagName) {
    case 'P':
    case 'DT':
      return [inlineOf(element.childNodes).trim()];
    case 'UL':
    case 'OL':
      return [listMarkdown(element)];
    case 'LI':
      return [`- ${indented(blocks(element.childNodes).join('\n'))}`];
    case 'TABLE':
      return [tableMarkdown(element as HTMLTableElement, inlineOf)];
    case 'TR':
      return [[...element.children].map((cell) => inlineOf(cell.childNodes).trim()).join(' · ')];
    case 'BLOCKQUOTE':
      return [blocks(element.childNodes).join('\n\n').replace(/^/gm, '> ')];
    default:
  }
  if (/^H[1-6]$/.test(element.tagName) || element.matches('summary')) {
    return [`**${inlineOf(element.childNodes).trim()}**`];
  }
  return blocks(element.childNodes);
}

/** A diagram as its title and what its text says. */
export function diagramMarkdown(figure: Element): string {
  const title = figure.querySelector('figcaption')?.textContent?.trim() ?? '';
  const text = figure.querySelector('.diagram-text');
  const told = text ? [...text.childNodes].filter((node) => node.nodeName !== 'SUMMARY') : [];
  return [`**Diagram: ${escapeText(title)}**`, ...blocks(told)].join('\n\n');
}

function listMarkdown(list: Element): string {
  const ordered = list.tagName === 'OL';
  const start = ordered ? (list as HTMLOListElement).start : 0;
  return [...list.children]
    .map((item, index) => {
      const mark = ordered ? `${start + index}. ` : '- ';
      return mark + indented(blocks(item.childNodes).join('\n'), mark.length);
    })
    .join('\n');
}

function indented(text: string, width = 2): string {
  return text.replaceAll('\n', `\n${' '.repeat(width)}`);
}

function codeMarkdown(element: Element, code: Element): string {
  const language = /\blanguage-([\w-]+)/.exec(`${element.className} ${code.className}`)?.[1] ?? '';
  // Highlighted lines end in line breaks that are elements.
  const lines = code.querySelectorAll('.token-line');
  const text = lines.length
    ? [...lines].map((line) => line.textContent?.replace(/\n$/, '')).join('\n')
    : (code.textContent ?? '');
  return `\`\`\`${language}\n${text.replace(/\n$/, '')}\n\`\`\``;
}

function inline(node: Node): string {
  if (node instanceof Text) return escapeInline(node.data.replace(/\s+/g, ' '));
  if (!(node instanceof Element) || node.matches(LEFT_OUT)) return '';
  const formula = node.matches('.katex')
    ? node.querySelector('annotation[encoding="application/x-tex"]')?.textContent
    : undefined;
  if (formula)
    return node.parentElement?.matches('.katex-display') ? `$$${formula}$$` : `$${formula}$`;
  const text = () => inlineOf(node.childNodes);
  if (node.matches('.certainty'))
    return `_(${text()
      .trim()
      .replace(/^\(|\)$/g, '')})_`;
  switch (node.tagName) {
    case 'A':
      return linkMarkdown(node as HTMLAnchorElement, text());
    case 'CODE':
      return codeSpan(node.textContent ?? '');
    case 'STRONG':
    case 'B':
      return marked('**', text());
    case 'EM':
    case 'I':
      return marked('_', text());
    case 'SUB':
    case 'SUP':
      return `<${node.tagName.toLowerCase()}>${text()}</${node.tagName.toLowerCase()}>`;
    case 'BR':
      return '\n';
    default:
      return node.matches(BLOCKS) ? `${blocks([node]).join(' ')} ` : text();
  }
}

/** Links to terms are for readers of the page; a quotation is easier to read without them. */
function linkMarkdown(link: HTMLAnchorElement, text: string): string {
  if (!text.trim()) return '';
  if (link.matches('.term') || !/^https?:/.test(link.protocol)) return text;
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  const address = new URL(link.getAttribute('href') ?? '', canonical ?? location.href).href;
  return `[${text.trim()}](${address.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}

/** Marks hold only right beside the words. */
function marked(mark: string, text: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return words ? `${before}${mark}${words}${mark}${after}` : text;
}

function codeSpan(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${space}${text}${space}${fence}`;
}

/** Escapes only what would act as a mark: an underscore inside a word does not. */
function escapeInline(text: string): string {
  return text.replace(/[\\`*[\]<]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&');
}
