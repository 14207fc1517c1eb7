/** Attribute by which src/enhance/prefetch.ts names the link that a reader is about to follow. */
export const NEXT = 'data-next';

/**
 * Rules by which browsers that know them get a page ready when a reader is about to follow its link: on
 * pointing (or pressing, with a finger), and by `NEXT` on what browsers do not look at, the keyboard. Those
 * that draw pages ahead also see to fetching them; the others only fetch. They keep still by themselves where
 * data or battery are to be saved. Browsers without rules have src/enhance/prefetch.ts.
 *
 * No rule says `eager`: for Chromium before 141 that meant all links of a page at once.
 *
 * @param basePath where the site stands, with slashes at both ends
 */
export function speculationRules(basePath: string): string {
  const pages = { href_matches: [basePath, `${basePath}*/`] };
  const page = {
    and: [pages, { not: { selector_matches: '[download],[data-search-open],[href^="#"]' } }],
  };
  const next = { and: [page, { selector_matches: `[${NEXT}]` }] };
  const rules = [
    { where: page, eagerness: 'moderate' },
    { where: next, eagerness: 'immediate' },
  ];
  return JSON.stringify({ prefetch: rules, prerender: rules });
}

/** Writes the rules into a page. */
export function withSpeculationRules(html: string, rules: string): string {
  return html.replace('</head>', () => `<script type=speculationrules>${rules}</script></head>`);
}
