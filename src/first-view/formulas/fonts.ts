import subsetFont from 'subset-font';
import type { Piece } from '../used-styles/sheet.ts';
import type { FaceName } from './faces.ts';

/** A font file of the formula styles, by what a rule asks for. */
export interface FontFile {
  family: string;
  weight: string;
  style: string;
  /** Name of the file in the library's folder of fonts. */
  file: string;
}

/** The font files that a style sheet names, in woff2: every browser that can show this site reads it. */
export function fontFilesOf(sheet: readonly Piece[]): FontFile[] {
  return sheet.flatMap((piece) => {
    if (piece.kind !== 'font') return [];
    const file = /url\(["']?(?:[^"')]*\/)?([\w.-]+\.woff2)["']?\)/.exec(piece.text)?.[1];
    if (file === undefined) return [];
    const value = (name: string) => new RegExp(`${name}:([^;}]+)`).exec(piece.text)?.[1];
    const weight = value('font-weight') ?? 'normal';
    return [
      {
        family: piece.family,
        weight: weight === 'bold' ? '700' : weight === 'normal' ? '400' : weight,
        style: value('font-style') ?? 'normal',
        file,
      },
    ];
  });
}

/** The file that a browser takes for a face: the very one, or another of its family. */
export function fontFor(name: FaceName, files: readonly FontFile[]): FontFile | undefined {
  const [family = '', weight = '', style = ''] = name.split(' ');
  const family_ = files.filter((file) => file.family === family);
  return (
    family_.find((file) => file.weight === weight && file.style === style) ??
    family_.find((file) => file.style === style) ??
    family_[0]
  );
}

/**
 * A `@font-face` rule with the glyphs of the given characters alone, inside the style sheet: a page's few
 * signs weigh less than the request for them, and nothing moves when they arrive.
 *
 * @param font the face
 * @param content its whole file
 * @param characters what the page shows in it; the order does not matter
 */
export async function fontFace(
  font: FontFile,
  content: Buffer,
  characters: ReadonlySet<string>,
): Promise<string> {
  const subset = await subsetFont(content, [...characters].sort().join(''), {
    targetFormat: 'woff2',
    // Instructions for coarse screens and tables of ligatures are most of a small font.
    noHinting: true,
    keepFeatures: ['kern'],
    dropTables: ['FFTM', 'GDEF', 'GSUB'],
  });
  const { family, weight, style } = font;
  const source = `url(data:font/woff2;base64,${subset.toString('base64')})format("woff2")`;
  return `@font-face{font-family:${family};font-weight:${weight};font-style:${style};src:${source}}`;
}
