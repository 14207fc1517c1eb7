/** Whether a built page shows formulas. */
export function hasFormulas(html: string): boolean {
  return /class="?[^">]*\bkatex\b/.test(html);
}

/** Links the formula styles from a page. */
export function withFormulaStyles(html: string, address: string): string {
  return html.replace('</head>', `<link rel="stylesheet" href="${address}"></head>`);
}

/**
 * The styles of formulas with the woff2 fonts alone: every browser that can read this site knows woff2, so
 * the other formats would be files that nobody asks for.
 */
export function woff2Only(css: string): string {
  return css.replace(/src:([^;}]*)/g, (whole, sources: string) => {
    const kept = sources.split(',').filter((source) => source.includes('woff2'));
    return kept.length > 0 ? `src:${kept.join(',')}` : whole;
  });
}

/** Names of the font files that a stylesheet asks for. */
export function fontFiles(css: string): string[] {
  const names = [...css.matchAll(/url\(["']?(?:\.\/)?fonts\/([\w.-]+)["']?\)/g)].map(
    ([, name = '']) => name,
  );
  return [...new Set(names)].sort();
}

/** A long formula scrolls inside itself instead of widening the page. */
export const scrollingFormulas =
  '.katex-display{padding:.25rem 0;overflow-x:auto;overflow-y:hidden}';
