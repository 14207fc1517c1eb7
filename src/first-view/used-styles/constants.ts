import { type Declaration, type Piece, readBy } from './sheet.ts';

/** How a value that a property is given on the root element ranks against others. */
interface Definition {
  value: string;
  /** Specificity, then place in the sheet. */
  rank: number;
  /** Whether it holds on every screen, in print and in both themes. */
  always: boolean;
}

/** Specificity of selectors that are about the root element only; `always` where they match on every page. */
const ROOT_SELECTORS: Readonly<Record<string, { specificity: number; always: boolean }>> = {
  html: { specificity: 1, always: true },
  ':root': { specificity: 10, always: true },
  'html:root': { specificity: 11, always: true },
  '[data-theme=dark]': { specificity: 10, always: false },
  '[data-theme=light]': { specificity: 10, always: false },
  'html[data-theme=dark]': { specificity: 11, always: false },
  'html[data-theme=light]': { specificity: 11, always: false },
};

/** Longer values are worth a name when several rules read them. */
const LONG = 48;

/**
 * Of rules with the same selectors, outside of conditions, only the last value of a property counts: those
 * before it go. A framework's rule and the one that adapts it become one.
 */
export function dropOverridden(sheet: readonly Piece[]): Piece[] {
  const later = new Set<string>();
  return [...sheet]
    .reverse()
    .map((piece): Piece => {
      if (piece.kind !== 'rule') return piece;
      const selector = piece.selectors.map(({ text }) => text).join(',');
      const keys = piece.declarations.map(({ name, text }) =>
        [selector, name, text.endsWith('!important')].join('\n'),
      );
      const declarations = piece.declarations.filter((_, index) => !later.has(keys[index] ?? ''));
      for (const key of keys) later.add(key);
      return { ...piece, declarations };
    })
    .reverse();
}

/**
 * Writes the values of custom properties that never change (one value on the root element in every theme,
 * width and medium) where they are read. Their definitions are then read by nobody and go. A framework that
 * is adapted by custom properties costs a page a third of its styles otherwise.
 */
export function foldConstants(sheet: readonly Piece[]): Piece[] {
  // In layers another order decides: such a sheet is left as it is.
  if (sheet.some((piece) => piece.kind === 'around' && piece.head.startsWith('@layer')))
    return [...sheet];
  const constants = constantsOf(sheet);
  const reads = new Map<string, number>();
  for (const { declaration } of walk(sheet))
    for (const name of declaration.reads) reads.set(name, (reads.get(name) ?? 0) + 1);
  const resolve = (text: string, seen: readonly string[]): string =>
    replaceReads(text, (name, whole) => {
      const value = constants.get(name);
      if (value === undefined || seen.includes(name)) return whole;
      const resolved = resolve(value, [...seen, name]);
      return resolved.length > LONG && (reads.get(name) ?? 0) > 1 ? `var(${name})` : resolved;
    });
  const fold = (pieces: readonly Piece[]): Piece[] =>
    pieces.map((piece): Piece => {
      if (piece.kind === 'around') return { ...piece, inside: fold(piece.inside) };
      if (piece.kind !== 'rule') return piece;
      const declarations = piece.declarations.map((declaration): Declaration => {
        if (declaration.reads.length === 0) return declaration;
        const colon = declaration.text.indexOf(':') + 1;
        const text = declaration.text.slice(0, colon) + resolve(declaration.text.slice(colon), []);
        return { name: declaration.name, text, reads: readBy(text) };
      });
      return { ...piece, declarations };
    });
  return fold(sheet);
}

function constantsOf(sheet: readonly Piece[]): ReadonlyMap<string, string> {
  const definitions = new Map<string, Definition[] | 'varies'>();
  let place = 0;
  for (const { selectors, declaration, around } of walk(sheet)) {
    place += 1;
    const { name, text } = declaration;
    if (!name.startsWith('--')) continue;
    const known = definitions.get(name) ?? [];
    const found = selectors.map((selector) => ROOT_SELECTORS[selector]);
    if (known === 'varies' || found.includes(undefined)) {
      definitions.set(name, 'varies');
      continue;
    }
    const always = !around && found.some((one) => one?.always);
    const specificities = found
      .filter((one) => one?.always || !always)
      .map((one) => one?.specificity ?? 0);
    const rank = Math.max(...specificities) * 1e6 + place;
    const value = text.slice(name.length + 1).trim();
    definitions.set(name, [...known, { value, rank, always }]);
  }
  const constants = new Map<string, string>();
  for (const [name, all] of definitions) {
    if (all === 'varies') continue;
    const [first] = [...all].sort((a, b) => b.rank - a.rank);
    if (first?.always && isPlain(first.value)) constants.set(name, first.value);
  }
  return constants;
}

/** Keywords such as `inherit` speak of the custom property itself, not of the one that reads it. */
function isPlain(value: string): boolean {
  return value !== '' && !/^(inherit|initial|unset|revert|revert-layer)$/.test(value);
}

interface Walked {
  selectors: readonly string[];
  declaration: Declaration;
  /** Whether a condition stands around the rule. */
  around: boolean;
}

function* walk(pieces: readonly Piece[], around = false): Generator<Walked> {
  for (const piece of pieces) {
    if (piece.kind === 'around') yield* walk(piece.inside, true);
    if (piece.kind !== 'rule') continue;
    const selectors = piece.selectors.map(({ text }) => text);
    for (const declaration of piece.declarations) yield { selectors, declaration, around };
  }
}

/** Replaces each outermost `var(…)`; `whole` is the text as it stands, its fallback included. */
export function replaceReads(text: string, by: (name: string, whole: string) => string): string {
  let result = '';
  let position = 0;
  for (let start = text.indexOf('var('); start >= 0; start = text.indexOf('var(', position)) {
    let depth = 1;
    let end = start + 4;
    for (; end < text.length && depth > 0; end += 1) {
      if (text[end] === '(') depth += 1;
      if (text[end] === ')') depth -= 1;
    }
    const whole = text.slice(start, end);
    const name = /^var\(\s*(--[\w-]+)/.exec(whole)?.[1];
    result += text.slice(position, start);
    const value = name === undefined ? whole : by(name, whole);
    // Minified values leave out the space beside a bracket, which the new value may need.
    const before = /[\w%)."'-]$/.test(result) ? ' ' : '';
    const after = /^[\w#."'(-]/.test(text.slice(end)) && value !== whole ? ' ' : '';
    result += (value === whole ? '' : before) + value + after;
    position = end;
  }
  return result + text.slice(position);
}
