import type { Font } from './font.ts';

/** Room for a text, in pixels. */
export interface Room {
  width: number;
  height: number;
}

/** A text broken into lines, at a size at which they fit. */
export interface FittedText {
  lines: string[];
  /** Font size in pixels. */
  size: number;
  /** Distance between the feet of two lines. */
  leading: number;
}

/** What fonts draw in place of characters they lack. */
const STAND_INS: Readonly<Record<string, string>> = {
  '→': '–',
  '←': '–',
  '⇒': '–',
  '≤': '<=',
  '≥': '>=',
  '≠': '<>',
  '≈': '~',
  '∞': 'infinity',
  '‑': '-',
  '…': '...',
  '−': '-',
};
const LEADING = 1.16;
const STEP = 2;

/** A text in characters that the font has; what it lacks is replaced or, at last, left out. */
export function drawable(text: string, font: Font): string {
  return [...text.normalize('NFC')]
    .map((character) => {
      if (font.has(character)) return character;
      const other = STAND_INS[character] ?? character.normalize('NFKD').replace(/\p{M}/gu, '');
      return [...other].filter((one) => font.has(one)).join('');
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Breaks a text into lines that fit into a room, as large as possible between two sizes. A text too
 * long at the smallest size is cut and marked with an ellipsis; a word too long for a line is broken.
 */
export function fitText(
  text: string,
  font: Font,
  room: Room,
  sizes: { largest: number; smallest: number },
): FittedText {
  const clean = drawable(text, font);
  for (let size = sizes.largest; size > sizes.smallest; size -= STEP) {
    const fitted = setAt(clean, font, room, size);
    if (fitted.lines.length <= linesIn(room, size) && !fitted.broken) return fitted;
  }
  return cut(setAt(clean, font, room, sizes.smallest), font, room);
}

function setAt(text: string, font: Font, room: Room, size: number) {
  const fits = (line: string) => font.widthOf(line, size) <= room.width;
  const lines: string[] = [];
  let line = '';
  let broken = false;
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    line = word;
    while (!fits(line) && line.length > 1) {
      broken = true;
      const end = longestFitting(line, fits);
      lines.push(line.slice(0, end));
      line = line.slice(end);
    }
  }
  if (line) lines.push(line);
  return { lines, size, leading: size * LEADING, broken };
}

function cut(fitted: FittedText, font: Font, room: Room): FittedText {
  const { size, leading, lines } = fitted;
  const most = Math.max(1, linesIn(room, size));
  if (lines.length <= most) return { lines, size, leading };
  const kept = lines.slice(0, most);
  const dots = font.has('…') ? '…' : '...';
  let last = kept[most - 1] ?? '';
  while (last && font.widthOf(last + dots, size) > room.width) last = last.slice(0, -1);
  kept[most - 1] = last.replace(/[\s,;:.–-]+$/, '') + dots;
  return { lines: kept, size, leading };
}

function linesIn({ height }: Room, size: number): number {
  // The first line needs its own height only, each further one a leading.
  return Math.floor((height - size) / (size * LEADING) + 1e-9) + 1;
}

/** A break behind a point or between small and capital letters reads better than one anywhere. */
function longestFitting(word: string, fits: (text: string) => boolean): number {
  let end = 1;
  while (end < word.length && fits(word.slice(0, end + 1))) end += 1;
  for (let at = end; at > end / 2; at -= 1) {
    if (/[./_\-\p{Ll}]/u.test(word[at - 1] ?? '') && /[\p{Lu}\p{N}]/u.test(word[at] ?? ''))
      return at;
    if (/[./_-]/.test(word[at - 1] ?? '')) return at;
  }
  return end;
}
