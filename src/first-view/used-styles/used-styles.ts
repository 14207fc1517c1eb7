import { dropOverridden, foldConstants } from './constants.ts';
import { createMatcher } from './match.ts';
import type { PageFacts } from './page-facts.ts';
import type { Declaration, Piece } from './sheet.ts';

/**
 * The part of a style sheet that a page uses: rules whose selectors can match its markup, now or after a
 * script has changed it; of custom properties, fonts and animations those that these rules name. The order
 * stays, so the page looks as it does with the whole sheet.
 */
export function usedStyles(sheet: readonly Piece[], facts: PageFacts): string {
  const matches = createMatcher(facts);
  const kept = dropOverridden(foldConstants(keepRules(sheet, matches)));
  const properties = usedProperties(kept, facts.properties);
  const values = [...declarationsOf(kept)].map(({ text }) => text).join('\n');
  const write = (pieces: readonly Piece[]): string => pieces.map(writePiece).join('');
  const writePiece = (piece: Piece): string => {
    if (piece.kind === 'other') return piece.text;
    if (piece.kind === 'font') return values.includes(piece.family) ? piece.text : '';
    if (piece.kind === 'animation') return values.includes(piece.name) ? piece.text : '';
    if (piece.kind === 'around') {
      const inside = write(piece.inside);
      return inside === '' ? '' : `${piece.head}{${inside}}`;
    }
    const body = piece.declarations
      .filter(({ name }) => !name.startsWith('--') || properties.has(name))
      .map(({ text }) => text);
    if (body.length === 0) return '';
    return `${piece.selectors.map(({ text }) => text).join(',')}{${body.join(';')}}`;
  };
  return write(kept);
}

function keepRules(
  sheet: readonly Piece[],
  matches: ReturnType<typeof createMatcher>,
): readonly Piece[] {
  return sheet.flatMap((piece): Piece[] => {
    if (piece.kind === 'around') return [{ ...piece, inside: keepRules(piece.inside, matches) }];
    if (piece.kind !== 'rule') return [piece];
    const selectors = piece.selectors.filter(({ compounds }) => matches(compounds));
    return selectors.length > 0 ? [{ ...piece, selectors }] : [];
  });
}

/** Custom properties that are read, by whatever is kept, directly or through other properties. */
function usedProperties(kept: readonly Piece[], named: ReadonlySet<string>): ReadonlySet<string> {
  const definitions = new Map<string, string[]>();
  const used = new Set<string>();
  const queue = [...named];
  for (const { name, reads } of declarationsOf(kept)) {
    if (name.startsWith('--')) definitions.set(name, [...(definitions.get(name) ?? []), ...reads]);
    else queue.push(...reads);
  }
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (used.has(name)) continue;
    used.add(name);
    queue.push(...(definitions.get(name) ?? []));
  }
  return used;
}

function* declarationsOf(pieces: readonly Piece[]): Generator<Declaration> {
  for (const piece of pieces) {
    if (piece.kind === 'rule') yield* piece.declarations;
    else if (piece.kind === 'around') yield* declarationsOf(piece.inside);
    else if (piece.kind === 'animation') yield { name: '', text: '', reads: piece.reads };
  }
}
