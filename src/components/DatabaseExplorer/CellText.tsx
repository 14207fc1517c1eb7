import type { ReactNode } from 'react';
import type { Cell } from '../../explorer/view';
import { PlaceLink } from './PlaceLink';
import type { Explorer } from './useExplorer';

/** The pieces of a cell: text, code, links. */
export function CellText({ explorer, cell }: { explorer: Explorer; cell: Cell }): ReactNode {
  return cell.map(({ text, full, to, code }, index) => {
    const inside = code ? <code>{text}</code> : text;
    const whole = full === text ? undefined : full;
    // Pieces have no names and never move.
    const key = index;
    if (to)
      return (
        <PlaceLink key={key} explorer={explorer} to={to} full={whole}>
          {inside}
        </PlaceLink>
      );
    return (
      <span key={key} title={whole}>
        {inside}
      </span>
    );
  });
}
