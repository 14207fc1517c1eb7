import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fontFiles, hasFormulas, withFormulaStyles, woff2Only } from './formula-styles.ts';

describe('formula styles', () => {
  it('are wanted by pages with formulas only', () => {
    expect(hasFormulas('<p><span class="katex"><math/></span></p>')).toBe(true);
    expect(hasFormulas('<p><span class=katex>x</span></p>')).toBe(true);
    expect(hasFormulas('<p class="text">katex is a library</p>')).toBe(false);
  });

  it('are linked at the end of the head', () => {
    expect(withFormulaStyles('<head><title>t</title></head>', '/k.css')).toBe(
      '<head><title>t</title><link rel="stylesheet" href="/k.css"></head>',
    );
  });

  it('keep one font format', () => {
    const css =
      '@font-face{font-family:A;src:url(fonts/A.woff2) format("woff2"),url(fonts/A.woff) format("woff")}';
    expect(woff2Only(css)).toBe('@font-face{font-family:A;src:url(fonts/A.woff2) format("woff2")}');
    expect(fontFiles(woff2Only(css))).toEqual(['A.woff2']);
  });

  it('fit the library that is installed', () => {
    const files = fontFiles(
      woff2Only(readFileSync('node_modules/katex/dist/katex.min.css', 'utf8')),
    );
    expect(files.length).toBeGreaterThan(10);
    expect(files.every((name) => name.endsWith('.woff2'))).toBe(true);
  });
});
