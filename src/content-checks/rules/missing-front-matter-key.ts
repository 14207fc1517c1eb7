import { keysFor } from '../front-matter-keys.ts';
import { pageRule } from '../rule.ts';

/** Every key that readers, feeds and forum previews rely on is there. */
export const missingFrontMatterKey = pageRule({
  name: 'missing-front-matter-key',
  demands: 'Front matter holds every required key.',
  check: (page, report) => {
    if (!page.frontMatter.present || page.frontMatter.errors.length > 0) return;
    for (const [key, { required, form }] of Object.entries(keysFor(page) ?? {})) {
      if (Object.hasOwn(page.frontMatter.data, key) || !required(page)) continue;
      report(1, `front matter key "${key}" is missing`, `Add "${key}: …"; it must be ${form}.`);
    }
  },
});
