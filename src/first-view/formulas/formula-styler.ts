import { readSheet } from '../used-styles/sheet.ts';
import { createStyler } from '../used-styles/styler.ts';
import { createFaceReader } from './faces.ts';
import { type FontFile, fontFace, fontFilesOf, fontFor } from './fonts.ts';

/** A long formula scrolls inside itself instead of widening the page. */
export const scrollingFormulas =
  '.katex-display{padding:.25rem 0;overflow-x:auto;overflow-y:hidden}';

/** Whether a built page shows formulas. */
export function hasFormulas(html: string): boolean {
  return /class="?[^">]*\bkatex\b/.test(html);
}

/**
 * Makes a function that writes the styles of a page's formulas: the rules that they use, and fonts with
 * the glyphs that they show.
 *
 * @param css the style sheet of the formula library
 * @param readFont reads one of its font files by name
 * @param remember may know a font with some glyphs from before, by what names them
 */
export function createFormulaStyler(
  css: string,
  readFont: (file: string) => Buffer,
  remember: (name: string, make: () => Promise<string>) => Promise<string> = (_, make) => make(),
): (html: string) => Promise<string> {
  const sheet = readSheet(css);
  const files = fontFilesOf(sheet);
  const rules = createStyler(css.replace(/@font-face\s*\{[^}]*\}/g, '') + scrollingFormulas);
  const facesOf = createFaceReader(sheet);
  const known = new Map<string, Promise<string>>();
  return async (html) => {
    const characters = new Map<FontFile, Set<string>>();
    for (const [name, shown] of facesOf(html)) {
      const file = fontFor(name, files);
      if (!file) continue;
      const all = characters.get(file) ?? new Set();
      for (const one of shown) all.add(one);
      characters.set(file, all);
    }
    const faces = [...characters].map(([file, shown]) => {
      const key = `${file.file}:${[...shown].sort().join('')}`;
      const make = () => fontFace(file, readFont(file.file), shown);
      const face = known.get(key) ?? remember(key, make);
      known.set(key, face);
      return face;
    });
    return (await Promise.all(faces)).join('') + rules(html);
  };
}
