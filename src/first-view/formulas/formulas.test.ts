import { readFileSync } from 'node:fs';
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { readSheet } from '../used-styles/sheet.ts';
import { createFaceReader } from './faces.ts';
import { fontFilesOf, fontFor } from './fonts.ts';
import { createFormulaStyler, hasFormulas } from './formula-styler.ts';

const library = 'node_modules/katex/dist';
const css = readFileSync(`${library}/katex.min.css`, 'utf8');
const sheet = readSheet(css);
const styler = createFormulaStyler(css, (file) => readFileSync(`${library}/fonts/${file}`));
const formula = (tex: string) => `<p>${katex.renderToString(tex, { output: 'htmlAndMathml' })}</p>`;

describe('formula styles', () => {
  it('are wanted by pages with formulas only', () => {
    expect(hasFormulas('<p><span class="katex"><math/></span></p>')).toBe(true);
    expect(hasFormulas('<p><span class=katex>x</span></p>')).toBe(true);
    expect(hasFormulas('<p class="text">katex is a library</p>')).toBe(false);
  });

  it('know which characters are shown in which face', () => {
    const faces = createFaceReader(sheet)(formula('x + \\mathbf{B} = \\Big( 2 \\text{ë}'));
    const shown = Object.fromEntries([...faces].map(([name, all]) => [name, [...all].join('')]));
    expect(shown['KaTeX_Math 400 italic']).toBe('x');
    expect(shown['KaTeX_Main 700 normal']).toBe('B');
    expect(shown['KaTeX_Size2 400 normal']).toBe('(');
    expect(shown['KaTeX_Main 400 normal']).toMatch(/^[+=2e¨\s\u200b]+$/);
  });

  it('name a font file for each face that the library knows', () => {
    const files = fontFilesOf(sheet);
    expect(files.length).toBe(20);
    expect(fontFor('KaTeX_Math 700 italic', files)?.file).toBe('KaTeX_Math-BoldItalic.woff2');
    expect(fontFor('KaTeX_Math 400 normal', files)?.family).toBe('KaTeX_Math');
    expect(fontFor('KaTeX_Unknown 400 normal', files)).toBeUndefined();
  });

  it('carry the glyphs that a page shows, and those alone', async () => {
    const one = await styler(formula('x'));
    const more = await styler(formula('x y z \\sum_{i=0}^{n} \\mathbf{B}'));
    const faces = (styles: string) =>
      [...styles.matchAll(/@font-face\{font-family:(\w+);font-weight:(\d+)/g)].map(
        ([, family, weight]) => `${family} ${weight}`,
      );
    expect(faces(one)).toEqual(['KaTeX_Math 400']);
    expect(faces(more)).toEqual(
      expect.arrayContaining(['KaTeX_Math 400', 'KaTeX_Main 400', 'KaTeX_Main 700']),
    );
    expect(one.length).toBeLessThan(3_500);
    expect(more.length).toBeGreaterThan(one.length);
    expect(one).toContain('.katex .mathnormal');
    expect(one).not.toContain('.mtable');
    expect(one).not.toContain('url(fonts/');
  });

  it('are the same for the same formulas', async () => {
    expect(await styler(formula('a+b'))).toBe(await styler(`${formula('a+b')}${formula('b+a')}`));
  });
});
