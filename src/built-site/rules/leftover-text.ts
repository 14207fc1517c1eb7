import { pageRule } from '../rule.ts';

/** What the site generator's template and failed insertions leave behind. */
const LEFTOVERS = [
  /\bMy Site\b/,
  /\bDinosaurs are cool\b/,
  /\bTutorial Intro\b/i,
  /\bDocusaurus Tutorial\b/,
  /\bBuilt with Docusaurus\b/,
  /\bFocus on What Matters\b/,
  /\bPowered by React\b/,
  /\bdocusaurus-social-card\b/,
  /\[object Object\]/,
  /^\s*(undefined|NaN|null)\s*$/,
  /\{#[a-z0-9-]+\}/,
  /^\s*:::/,
  /\{\{\s*\w+\s*\}\}/,
];

/** Nothing of the template remains, and nothing was left unfilled. */
export const leftoverText = pageRule({
  name: 'leftover-text',
  demands: 'No page shows text of the template, or marks that should have been replaced.',
  check: (page, report) => {
    const seen = page.texts.filter(({ inCode }) => !inCode);
    const head = page.tags
      .filter(({ name }) => name === 'title' || name === 'meta')
      .map(({ attributes, text, offset }) => ({
        text: text || (attributes.content ?? ''),
        offset,
      }));
    for (const { text, offset } of [...head, ...seen]) {
      const found = LEFTOVERS.map((pattern) => pattern.exec(text)?.[0]).find(Boolean);
      if (found)
        report(offset, `the page shows "${found.trim()}"`, 'Replace it with text of this site.');
    }
  },
});
