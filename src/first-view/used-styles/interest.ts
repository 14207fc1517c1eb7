import type { Interest } from './page-facts.ts';
import type { Compound } from './selector.ts';
import type { Piece } from './sheet.ts';

/** What a style sheet can see of a page. */
export function interestOf(sheet: readonly Piece[]): Interest {
  const names = new Set<string>();
  const properties = new Set<string>();
  const addCompound = ({ id, classes, attributes, groups, elsewhere }: Compound): void => {
    for (const name of classes) names.add(name);
    if (id !== undefined) names.add(id);
    for (const { name, value } of attributes) {
      names.add(name);
      if (value !== undefined) names.add(value);
    }
    for (const group of [...groups, ...elsewhere])
      for (const selector of group) for (const compound of selector) addCompound(compound);
  };
  const add = (pieces: readonly Piece[]): void => {
    for (const piece of pieces) {
      if (piece.kind === 'around') add(piece.inside);
      if (piece.kind !== 'rule') continue;
      for (const { compounds } of piece.selectors) for (const one of compounds) addCompound(one);
      for (const { name } of piece.declarations) if (name.startsWith('--')) properties.add(name);
    }
  };
  add(sheet);
  return { names, properties };
}
