import { keysFor } from '../front-matter-keys.ts';
import { pageRule } from '../rule.ts';

/** Each known key holds what it is for. */
export const frontMatterValue = pageRule({
  name: 'front-matter-value',
  demands: 'Every front matter value has the form that its key asks for.',
  check: (page, report) => {
    const { data, lines } = page.frontMatter;
    for (const [key, { form, accepts }] of Object.entries(keysFor(page) ?? {})) {
      if (!Object.hasOwn(data, key) || accepts(data[key])) continue;
      const shown = JSON.stringify(data[key])?.slice(0, 60);
      report(lines[key], `"${key}" is ${shown}`, `"${key}" must be ${form}.`);
    }
  },
});
