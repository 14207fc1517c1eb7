import { box, drawing, legend, type Picture, WIDTH, words } from './picture.ts';

/** One bar: its parts in the order of the legend. */
export interface Bar {
  label: string;
  parts: readonly number[];
  /** Who stands behind it, for the table. */
  members: readonly string[];
}

const ROW = 40;
/** Room for the number behind the longest bar. */
const NUMBER = 28;

/** Bars under their labels, so that labels of any length fit a telephone. */
export function bars(
  subject: Pick<Picture, 'id' | 'title' | 'description'>,
  rows: readonly Bar[],
  parts: ReadonlyArray<{ name: string; text: string }>,
  what: string,
): Picture {
  const total = ({ parts: each }: Bar) => each.reduce((sum, part) => sum + part, 0);
  const most = Math.max(1, ...rows.map(total));
  const scale = (WIDTH - NUMBER) / most;
  const drawn = rows.map((row, index) => {
    const top = index * ROW;
    let x = 0;
    const boxes = row.parts.map((part, place) => {
      const made = part > 0 ? box(x, top + 19, part * scale, 12, parts[place]!.name) : '';
      x += part * scale;
      return made;
    });
    return (
      words(0, top + 13, row.label) + boxes.join('') + words(x + 6, top + 29.5, String(total(row)))
    );
  });
  const used = parts.filter((_, place) => rows.some(({ parts: each }) => each[place]! > 0));
  const bottom = rows.length * ROW + 6;
  const entries = used.map(({ name, text }): [string, string] => [name, text]);
  return {
    ...subject,
    svg: drawing(subject, bottom + used.length * 18, drawn.join('') + legend(bottom, entries)),
    head: [what, 'Machines', 'Which'],
    rows: rows.map((row) => [row.label, String(total(row)), row.members.join('; ')]),
  };
}
