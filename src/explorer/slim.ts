import type { Cell, Piece, Section, View } from './view.ts';

/** Most rows of a table that are sent to the page; a download holds all. */
export const MOST_ROWS = 300;
/** Most characters of a piece; a download holds all. */
export const LONGEST_TEXT = 2000;

/**
 * A view as it is sent to the page: small enough to be drawn without a pause, whatever the database
 * holds. The answer itself stays behind, for downloads.
 */
export function slim(view: View): View {
  return { ...view, sections: view.sections.map(slimSection), data: null };
}

function slimSection(section: Section): Section {
  if (section.kind === 'fields') {
    const fields = section.fields.map(({ name, value }) => ({ name, value: slimCell(value) }));
    return { ...section, fields };
  }
  const { rows } = section;
  const left = rows.length - MOST_ROWS;
  return {
    ...section,
    rows: rows.slice(0, MOST_ROWS).map((row) => row.map(slimCell)),
    ...(left > 0 ? { left } : {}),
  };
}

function slimCell(cell: Cell): Cell {
  return cell.map(({ text, full, ...piece }): Piece => {
    const cut = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
    const kept = full !== undefined && full.length <= LONGEST_TEXT ? { full } : {};
    return { text: cut, ...piece, ...kept };
  });
}
