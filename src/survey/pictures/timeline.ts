import { box, drawing, line, type Picture, WIDTH, words } from './picture.ts';

/** A span of time from a day to the end of the picture. */
export interface Span {
  label: string;
  /** YYYY-MM-DD; absent where it is not known. */
  from?: string;
  /** Behind the span. */
  mark: string;
}

const ROW = 34;
const FOOT = 24;
const DAY = 86_400_000;
/** Width of a letter, on average and rounded up. */
const LETTER = 6.8;

/** Spans under their labels, the oldest first, over a scale of years. `end` is the last day drawn. */
export function timeline(
  subject: Pick<Picture, 'id' | 'title' | 'description'>,
  spans: readonly Span[],
  end: string,
  markHead: string,
): Picture {
  const known = spans.filter((span): span is Span & { from: string } => span.from !== undefined);
  const unknown = spans.filter((span) => span.from === undefined);
  const ordered = [...known].sort((a, b) => (a.from < b.from ? -1 : 1));
  const firstYear = Number((ordered[0]?.from ?? end).slice(0, 4));
  const lastYear = Number(end.slice(0, 4)) + 1;
  const start = Date.parse(`${firstYear}-01-01`);
  const scale = (WIDTH - 2) / Math.max(1, (Date.parse(`${lastYear}-01-01`) - start) / DAY);
  const at = (day: string) => ((Date.parse(day) - start) / DAY) * scale;
  const height = ordered.length * ROW;
  const step = lastYear - firstYear > 8 ? 2 : 1;
  const years: string[] = [];
  for (let year = firstYear; year <= lastYear; year += step) {
    const x = at(`${year}-01-01`);
    const anchor = x > WIDTH - 20 ? 'end' : x < 12 ? undefined : 'middle';
    years.push(
      line(x, 0, x, height + 4, 'tick') +
        words(x, height + 18, String(year), { name: 'small', ...(anchor ? { anchor } : {}) }),
    );
  }
  const drawn = ordered.map((span, index) => {
    const top = index * ROW;
    const label = span.mark === '' ? span.label : `${span.label}, ${span.mark}`;
    const x = at(span.from);
    // A label that would leave the picture is held at its right edge.
    const late = x + label.length * LETTER > WIDTH;
    return (
      words(late ? WIDTH : Math.max(0, x), top + 13, label, late ? { anchor: 'end' } : {}) +
      box(x, top + 18, Math.max(2, at(end) - x), 8, 'first')
    );
  });
  return {
    ...subject,
    svg: drawing(subject, height + FOOT, years.join('') + drawn.join('')),
    head: ['Machine', 'Since', markHead],
    rows: [...ordered, ...unknown].map(({ label, from, mark }) => [
      label,
      from ?? 'unknown',
      mark || '–',
    ]),
  };
}
