import { keysFor } from '../front-matter-keys.ts';
import { pageRule } from '../rule.ts';

/** A misspelt key would be ignored in silence by the site generator. */
export const unknownFrontMatterKey = pageRule({
  name: 'unknown-front-matter-key',
  demands: 'Front matter holds known keys only.',
  check: (page, report) => {
    const known = keysFor(page);
    if (!known) return;
    for (const key of Object.keys(page.frontMatter.data)) {
      if (Object.hasOwn(known, key)) continue;
      const allowed = Object.keys(known).join(', ');
      report(
        page.frontMatter.lines[key],
        `unknown front matter key "${key}"`,
        `Use one of: ${allowed}.`,
      );
    }
  },
});
