import { placeToQuery } from './address.ts';
import type { Place } from './place.ts';
import type { Cell, Piece } from './view.ts';

/** Pieces of a cell that stand beside each other and lead to the same place, or nowhere. */
export interface CellLink {
  readonly to: Place | undefined;
  readonly pieces: readonly Piece[];
  /** The whole value, where one piece stands for it. */
  readonly full: string | undefined;
}

/** A cell as its links and the text between them: neighbours that lead to the same place are one link. */
export function cellLinks(cell: Cell): CellLink[] {
  const links: { to: Place | undefined; pieces: Piece[] }[] = [];
  for (const piece of cell) {
    const last = links.at(-1);
    const same = piece.to && last?.to && placeToQuery(piece.to) === placeToQuery(last.to);
    if (same) last.pieces.push(piece);
    else links.push({ to: piece.to, pieces: [piece] });
  }
  return links.map(({ to, pieces }) => {
    return { to, pieces, full: pieces.length === 1 ? pieces[0]!.full : undefined };
  });
}
