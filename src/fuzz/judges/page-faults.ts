import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

const parser = unified().use(rehypeParse, { fragment: true });

/** Elements that run, embed, load, post, restyle, or end the page around them. */
const ACTIVE = new Set(
  (
    'script style link meta base iframe frame frameset object embed applet form button select textarea ' +
    'option video audio source track canvas template noscript noembed noframes dialog portal plaintext xmp ' +
    'title head body html foreignobject animate animatetransform animatemotion set image feimage handler ' +
    'listener slot marquee'
  ).split(' '),
);
/** Where a browser follows or loads an address. */
const ADDRESSES = new Set(
  (
    'href xlinkhref src srcset action formaction poster data background cite longdesc usemap manifest ping ' +
    'lowsrc dynsrc profile codebase classid archive'
  ).split(' '),
);

interface Options {
  /** Whether this is a drawing, in which `title` describes. */
  drawing?: boolean;
  /** Inline scripts that the site itself wrote, verbatim. */
  scripts?: readonly string[];
}

/**
 * What a browser would find in a piece of HTML that no page may have, read by a parser that follows the HTML
 * standard. Written apart from what the site's own checks look for, so that a gap in those is seen here.
 */
export function pageFaults(html: string, options: Options = {}): string[] {
  const tree = parser.parse(html) as Root;
  const faults: string[] = [];
  visit(tree, 'element', (node, _index, parent) => {
    const name = node.tagName.toLowerCase();
    const named = options.drawing && name === 'title' && parent?.type === 'element';
    if (ACTIVE.has(name) && !named && !isOwnScript(node, options) && !isImageHint(node))
      faults.push(`<${name}>`);
    if (name === 'input' && !isFrozenBox(node)) faults.push('<input>');
    for (const [key, value] of Object.entries(node.properties)) {
      const fault = attributeFault(name, key.toLowerCase(), String(value));
      if (fault) faults.push(`<${name}> ${fault}`);
    }
  });
  return faults;
}

function isOwnScript(node: Element, { scripts = [] }: Options): boolean {
  const [text] = node.children;
  return node.tagName === 'script' && text?.type === 'text' && scripts.includes(text.value);
}

/** React asks for a page's pictures early; the address is judged like any other. */
function isImageHint({ tagName, properties }: Element): boolean {
  return tagName === 'link' && String(properties.rel) === 'preload' && properties.as === 'image';
}

function isFrozenBox({ properties }: Element): boolean {
  return properties.type === 'checkbox' && properties.disabled === true;
}

function attributeFault(element: string, key: string, value: string): string | undefined {
  if (key.startsWith('on')) return `has the handler ${key}`;
  if (key === 'srcdoc' || key === 'is' || key === 'autofocus') return `has ${key}`;
  if (key === 'style' && /url\s*\(|@import|expression|position\s*:\s*fixed/i.test(value)) {
    return `has the style ${value.slice(0, 60)}`;
  }
  // KaTeX, and the theme, name their own; nobody else names parts of the page's frame.
  if (key === 'id' && /^__/.test(value)) return `has the id ${value}`;
  if (!ADDRESSES.has(key)) return undefined;
  return leadsAstray(value, element === 'a') ? `leads to ${value.slice(0, 60)}` : undefined;
}

/** As a browser resolves it: may a reader follow this (`isLink`), or does it stay on the site? */
function leadsAstray(value: string, isLink: boolean): boolean {
  const base = 'https://site.example/page/';
  if (!URL.canParse(value, base)) return false;
  const { protocol, origin } = new URL(value, base);
  if (protocol === 'mailto:') return !isLink;
  if (protocol !== 'https:' && protocol !== 'http:') return true;
  if (origin === 'https://site.example') return false;
  // A link may leave the site when it says so in full.
  return !isLink || !/^\s*https?:\/\//i.test(value);
}
