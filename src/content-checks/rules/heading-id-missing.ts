import { pageRule } from '../rule.ts';

/** A link to a section must survive a change of the heading's words. */
export const headingIdMissing = pageRule({
  name: 'heading-id-missing',
  demands: 'Every heading has an explicit id.',
  kinds: ['doc', 'blog', 'page'],
  check: (page, report) => {
    for (const { line, text, id } of page.headings) {
      if (id !== undefined) continue;
      const suggestion = slug(text);
      const written = page.file.endsWith('.mdx') ? `{/* #${suggestion} */}` : `{#${suggestion}}`;
      report(line, `the heading "${text}" has no id`, `Write ${written} at its end.`);
    }
  },
});

function slug(text: string): string {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? ['section'];
  return words.join('-');
}
