/** An element as it was written. */
export interface XmlElement {
  kind: 'element';
  name: string;
  /** In the order in which they were written; values with their references resolved. */
  attributes: ReadonlyMap<string, string>;
  children: XmlNode[];
  /** Where its tag begins in the text, from 0. */
  offset: number;
}

/** Text between tags, with its references resolved. */
export interface XmlText {
  kind: 'text';
  text: string;
  offset: number;
}

export type XmlNode = XmlElement | XmlText;

/** Why a text is refused, and where in it, from 0. */
export interface XmlFault {
  offset: number;
  message: string;
}

const NAME = '[A-Za-z_][A-Za-z0-9_.-]*(?::[A-Za-z_][A-Za-z0-9_.-]*)?';
const DECLARATION =
  /<\?xml version=(?:"1\.0"|'1\.0')(?: encoding=(?:"utf-8"|'utf-8'))?(?: standalone=(?:"(?:yes|no)"|'(?:yes|no)'))?\s*\?>/iy;
// Browsers end a comment of HTML early at `<!-->`, `<!--->`, `--!>`; of XML none may hold `--`.
const COMMENT = /<!--(?!>|->)(?:(?!--)[^<>])*-->/y;
const START = new RegExp(
  `<(${NAME})((?:[ \\t\\r\\n]+${NAME}[ \\t\\r\\n]*=[ \\t\\r\\n]*(?:"[^"<]*"|'[^'<]*'))*)[ \\t\\r\\n]*(/?)>`,
  'y',
);
const ATTRIBUTE = new RegExp(
  `[ \\t\\r\\n]+(${NAME})[ \\t\\r\\n]*=[ \\t\\r\\n]*(?:"([^"<]*)"|'([^'<]*)')`,
  'g',
);
const END = new RegExp(`</(${NAME})[ \\t\\r\\n]*>`, 'y');
const TEXT = /[^<]+/y;
const REFERENCE = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-fA-F]{1,6}));|&/g;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};
/** Deeper than any drawing is; readers of XML give up at some depth, each at its own. */
const DEEPEST = 100;

/**
 * Reads XML of the plainest kind: one root, elements, attributes, text, comments. Whatever else XML knows
 * (document types, entities, CDATA sections, processing instructions), and whatever is not well formed, is
 * refused: readers of XML and of HTML then see the same thing. Never throws.
 */
export function readXml(text: string): { root: XmlElement } | { fault: XmlFault } {
  try {
    return { root: read(text) };
  } catch (error) {
    if (error instanceof Refusal)
      return { fault: { offset: error.offset, message: error.message } };
    throw error;
  }
}

class Refusal extends Error {
  readonly offset: number;
  constructor(offset: number, message: string) {
    super(message);
    this.offset = offset;
  }
}

function read(text: string): XmlElement {
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let at = matchAt(DECLARATION, text, 0)?.[0].length ?? 0;
  while (at < text.length) {
    const parent = open.at(-1);
    const part = nextPart(text, at);
    if (part.kind === 'end') {
      if (!parent) throw new Refusal(at, `</${part.name}> closes nothing`);
      if (part.name !== parent.name)
        throw new Refusal(parent.offset, `<${parent.name}> is not closed before </${part.name}>`);
      open.pop();
    } else if (part.kind === 'element') {
      if (!parent && root) throw new Refusal(at, 'there is a second element beside the first');
      if (parent) parent.children.push(part.element);
      else root = part.element;
      if (!part.closed) open.push(part.element);
      if (open.length > DEEPEST) throw new Refusal(at, `elements nest deeper than ${DEEPEST}`);
    } else if (part.kind === 'text') {
      if (parent) parent.children.push({ kind: 'text', text: part.text, offset: at });
      else if (/[^ \t\r\n]/.test(part.text))
        throw new Refusal(at, 'there is text outside the element');
    }
    at += part.length;
  }
  const unclosed = open.at(-1);
  if (unclosed) throw new Refusal(unclosed.offset, `<${unclosed.name}> is not closed`);
  if (!root) throw new Refusal(0, 'there is no element');
  return root;
}

type Part =
  | { kind: 'element'; element: XmlElement; closed: boolean; length: number }
  | { kind: 'end'; name: string; length: number }
  | { kind: 'text'; text: string; length: number }
  | { kind: 'comment'; length: number };

function nextPart(text: string, at: number): Part {
  const words = matchAt(TEXT, text, at)?.[0];
  if (words !== undefined) {
    if (words.includes(']]>')) throw new Refusal(at + words.indexOf(']]>'), '"]]>" ends nothing');
    return { kind: 'text', text: resolved(words, at), length: words.length };
  }
  const comment = matchAt(COMMENT, text, at)?.[0];
  if (comment !== undefined) return { kind: 'comment', length: comment.length };
  const end = matchAt(END, text, at);
  if (end) return { kind: 'end', name: end[1] ?? '', length: end[0].length };
  const start = matchAt(START, text, at);
  if (!start)
    throw new Refusal(at, `this is not plain XML: ${text.slice(at, at + 40).replace(/\s+/g, ' ')}`);
  const [{ length }, name = '', attributes = '', slash] = start;
  const children: XmlNode[] = [];
  const element: XmlElement = {
    kind: 'element',
    name,
    attributes: attributesOf(attributes, at + 1 + name.length),
    children,
    offset: at,
  };
  return { kind: 'element', element, closed: slash === '/', length };
}

function attributesOf(written: string, offset: number): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const match of written.matchAll(ATTRIBUTE)) {
    const [all, name = '', double, single] = match;
    const value = double ?? single ?? '';
    const end = offset + match.index + all.length;
    if (attributes.has(name)) throw new Refusal(end, `the attribute ${name} stands there twice`);
    attributes.set(name, resolved(value, end - 1 - value.length));
  }
  return attributes;
}

/** The text with its references replaced by the characters that they stand for. */
function resolved(text: string, offset: number): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (written, ...found) => {
    const [name, decimal, hex, within] = found as [string?, string?, string?, number?];
    if (name !== undefined) return NAMED[name] ?? '';
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    // Letters and signs; what does not print has no use in a drawing.
    if (
      code >= 0x20 &&
      code <= 0x10ffff &&
      !/[\p{C}\p{Zl}\p{Zp}]/u.test(String.fromCodePoint(code))
    )
      return String.fromCodePoint(code);
    throw new Refusal(offset + (within ?? 0), `the reference ${written} is not one of plain XML`);
  });
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
