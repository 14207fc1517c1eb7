/**
 * Rules by which browsers that know them get a page ready when a reader is about to follow its link. They
 * keep still by themselves where data or battery are to be saved. Other browsers have src/enhance/prefetch.ts.
 *
 * @param basePath where the site stands, with slashes at both ends
 */
export function speculationRules(basePath: string): string {
  const pages = { href_matches: [basePath, `${basePath}*/`] };
  const where = {
    and: [pages, { not: { selector_matches: '[download],[data-search-open],[href^="#"]' } }],
  };
  return JSON.stringify({ prerender: [{ where, eagerness: 'moderate' }] });
}

/** Writes the rules into a page. */
export function withSpeculationRules(html: string, rules: string): string {
  return html.replace('</head>', () => `<script type=speculationrules>${rules}</script></head>`);
}
