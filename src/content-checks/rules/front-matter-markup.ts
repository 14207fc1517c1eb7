import { WITH_FRONT_MATTER } from '../front-matter-keys.ts';
import { pageRule } from '../rule.ts';

/** Front matter goes into titles, previews and feeds, where markup is not expected. */
export const frontMatterMarkup = pageRule({
  name: 'front-matter-markup',
  demands: 'Front matter holds plain text, no tags, comments or entities.',
  kinds: WITH_FRONT_MATTER,
  check: ({ frontMatter: { data, lines } }, report) => {
    for (const [key, value] of Object.entries(data)) {
      const found = textsOf(value).find((text) => /<[a-z/!?]|&#?\w+;|\]\]>/i.test(text));
      if (found === undefined) continue;
      report(
        lines[key],
        `"${key}" holds markup: ${found.slice(0, 60)}`,
        'Say it in plain words; code in text needs no tags here.',
      );
    }
  },
});

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...textsOf(inner)]);
}
