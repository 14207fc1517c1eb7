import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** What Markdown, formulas and notes become; what is not listed could run, load, restyle or mislead. */
const ELEMENTS = new Set(
  (
    'p h1 h2 h3 h4 h5 h6 a em strong del code pre ul ol li blockquote table thead tbody tfoot tr th td ' +
    'img br hr sup sub kbd details summary div span section admonition mdxadmonitiontitle ' +
    // Formulas, as KaTeX writes them.
    'math semantics annotation mrow mi mn mo ms mtext mspace msup msub msubsup munder mover munderover ' +
    'mfrac msqrt mroot mtable mtr mtd mlabeledtr mpadded mphantom mstyle menclose svg path line'
  ).split(' '),
);
const SCHEMES = new Set(['https', 'http', 'mailto']);
const ADDRESSES = new Set(['href', 'xlinkhref', 'src', 'cite', 'poster', 'longdesc', 'altimg']);
const FORBIDDEN =
  /^(on|form|srcdoc$|srcset$|action$|ping$|background$|httpequiv$|dangerously|is$|slot$|popover|command|autofocus$|contenteditable$|usemap$)/;

/** Something in a page that does not belong there, and where it was written. */
export interface ActivePart {
  message: string;
  line?: number;
  column?: number;
}

/**
 * Lists everything in the tree of a Markdown page that could run, load from elsewhere or restyle.
 *
 * @param styled whether formulas have been set already: they place their parts by styles, authors have none
 */
export function activeParts(tree: Root, { styled = true } = {}): ActivePart[] {
  const found: ActivePart[] = [];
  visit(tree, 'element', (node: Element) => {
    const start = node.position?.start;
    const report = (message: string) =>
      found.push({ message, line: start?.line, column: start?.column });
    const name = node.tagName.toLowerCase();
    if (!ELEMENTS.has(name) && !isTaskBox(node)) report(`the element <${name}>`);
    for (const [key, value] of Object.entries(node.properties)) {
      const fault = faultOf(name, key.toLowerCase(), value, styled);
      if (fault) report(`<${name}> with ${fault}`);
    }
  });
  return found;
}

/** `- [x] done` becomes a box that nobody can change. */
function isTaskBox({ tagName, properties }: Element): boolean {
  return tagName === 'input' && properties.type === 'checkbox' && properties.disabled === true;
}

function faultOf(
  element: string,
  key: string,
  value: unknown,
  styled: boolean,
): string | undefined {
  if (FORBIDDEN.test(key)) return `the attribute ${key}`;
  const text = String(value);
  if (key === 'id' && text.startsWith('__')) return `the id ${text.slice(0, 60)}`;
  if (key === 'style' && !styled && !/^text-align: ?\w+;?$/.test(text)) return 'a style';
  if (key === 'style' && /url\(|@import|expression|image-set/i.test(text)) {
    return 'a style that loads something';
  }
  if (!ADDRESSES.has(key)) return undefined;
  // Browsers drop control characters and spaces in front of and inside a scheme.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const bare = text.replace(/[\u0000-\u0020]/g, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
  const loads = element !== 'a';
  if (scheme === undefined) {
    return /^[\\/]{2}/.test(bare) ? `the address ${text.slice(0, 60)} without a scheme` : undefined;
  }
  if (loads) return `the address ${text.slice(0, 60)}, which is not on this site`;
  return SCHEMES.has(scheme) ? undefined : `an address that begins with ${scheme}:`;
}
