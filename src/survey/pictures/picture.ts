/** A picture made from the records, with the same in words. */
export interface Picture {
  /** Kebab-case; begins ids in the page. */
  id: string;
  title: string;
  /** What it shows, in one or two sentences, with the numbers that matter. */
  description: string;
  /** An SVG element, drawn by classes of src/css/pictures.css. */
  svg: string;
  /** The same as a table. */
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

/** Width of every picture, in its own units: a telephone shows them one to one. */
export const WIDTH = 340;

/** Text as markup. */
export function escaped(text: string): string {
  return text.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Text at a place; `anchor` is where it is held. */
export function words(
  x: number,
  y: number,
  text: string,
  { name, anchor }: { name?: string; anchor?: 'middle' | 'end' } = {},
): string {
  const held = anchor ? ` text-anchor="${anchor}"` : '';
  const kind = name ? ` class="${name}"` : '';
  return `<text x="${round(x)}" y="${round(y)}"${held}${kind}>${escaped(text)}</text>`;
}

/** A filled box. */
export function box(x: number, y: number, width: number, height: number, name: string): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" class="${name}"/>`;
}

/** A straight line. */
export function line(x1: number, y1: number, x2: number, y2: number, name: string): string {
  return `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" class="${name}"/>`;
}

/** Boxes with their meaning, one a line, from `y` on. */
export function legend(y: number, entries: ReadonlyArray<[name: string, text: string]>): string {
  return entries
    .map(([name, text], index) => {
      const top = y + index * 18;
      return box(0, top, 12, 12, name) + words(18, top + 10, text, { name: 'small' });
    })
    .join('');
}

/** The whole drawing, named for readers who do not see it. */
export function drawing(
  { id, title, description }: Pick<Picture, 'id' | 'title' | 'description'>,
  height: number,
  inside: string,
): string {
  const [name, text] = [`picture-${id}-t`, `picture-${id}-d`];
  return `<svg viewBox="0 0 ${WIDTH} ${round(height)}" role="img" aria-labelledby="${name} ${text}"><title id="${name}">${escaped(title)}</title><desc id="${text}">${escaped(description)}</desc>${inside}</svg>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
