import { Parser } from 'htmlparser2';
import type { Compound } from '../used-styles/selector.ts';
import { type Piece, plainFamily } from '../used-styles/sheet.ts';

/** What decides which font file shows a character. */
interface FontStyle {
  family: string;
  weight: string;
  style: string;
}

/** A font face, as `KaTeX_Main 400 normal`. */
export type FaceName = string;

interface FontRule {
  selectors: readonly (readonly Compound[])[];
  change: Partial<FontStyle>;
}

/** Void elements have no end tag: they must not stay on the stack. */
const VOID = new Set(['br', 'img', 'hr', 'input', 'meta', 'link', 'wbr', 'path', 'svg']);

/**
 * Makes a function that lists, for a page, which characters its formulas show in which face, by the
 * font rules of the formulas' own style sheet.
 */
export function createFaceReader(
  sheet: readonly Piece[],
): (html: string) => ReadonlyMap<FaceName, ReadonlySet<string>> {
  const rules = sheet.flatMap(fontRule);
  return (html) => readFaces(html, rules);
}

function fontRule(piece: Piece): FontRule[] {
  if (piece.kind !== 'rule') return [];
  const change: Partial<FontStyle> = {};
  for (const { name, text } of piece.declarations) {
    const value = text.slice(name.length + 1);
    if (name === 'font-family') change.family = plainFamily(value.split(',')[0] ?? '');
    if (name === 'font-weight') change.weight = numeric(value);
    if (name === 'font-style') change.style = value;
    if (name === 'font') {
      const family = /(KaTeX_\w+)/.exec(value)?.[1];
      Object.assign(change, { family, weight: '400', style: 'normal' });
    }
  }
  if (Object.keys(change).length === 0) return [];
  return [{ selectors: piece.selectors.map(({ compounds }) => compounds), change }];
}

function numeric(weight: string): string {
  return weight === 'bold' ? '700' : weight === 'normal' ? '400' : weight;
}

function readFaces(html: string, rules: readonly FontRule[]): Map<FaceName, Set<string>> {
  const found = new Map<FaceName, Set<string>>();
  const stack: { classes: ReadonlySet<string>; font: FontStyle | undefined }[] = [];
  const parser = new Parser({
    onopentag: (tag, attributes) => {
      if (VOID.has(tag)) return;
      const classes = new Set((attributes.class ?? '').split(/\s+/).filter(Boolean));
      const parent = stack[stack.length - 1];
      // The MathML twin for screen readers is not painted.
      const painted = !classes.has('katex-mathml') && (parent?.font || classes.has('katex'));
      let font = painted
        ? { ...(parent?.font ?? { family: '', weight: '400', style: 'normal' }) }
        : undefined;
      stack.push({ classes, font });
      if (!font) return;
      for (const { selectors, change } of rules)
        if (selectors.some((selector) => applies(selector, stack))) font = { ...font, ...change };
      stack[stack.length - 1] = { classes, font };
    },
    ontext: (text) => {
      const font = stack[stack.length - 1]?.font;
      if (!font) return;
      const name = `${font.family} ${font.weight} ${font.style}`;
      const characters = found.get(name) ?? new Set();
      for (const character of text) characters.add(character);
      found.set(name, characters);
    },
    onclosetag: (tag) => {
      if (!VOID.has(tag)) stack.pop();
    },
  });
  parser.end(html);
  return found;
}

/** Whether the last part names the innermost element and each other part one of those around it. */
function applies(
  selector: readonly Compound[],
  stack: readonly { classes: ReadonlySet<string> }[],
): boolean {
  const holds = (compound: Compound, classes: ReadonlySet<string>) =>
    compound.classes.every((name) => classes.has(name));
  const [last, ...others] = [...selector].reverse();
  const innermost = stack[stack.length - 1];
  if (!last || !innermost || !holds(last, innermost.classes)) return false;
  const around = stack.slice(0, -1);
  return others.every((compound) => around.some(({ classes }) => holds(compound, classes)));
}
