import { WITH_FRONT_MATTER } from '../front-matter-keys.ts';
import { pageRule } from '../rule.ts';

/** A page begins with front matter that YAML can read. */
export const frontMatterSyntax = pageRule({
  name: 'front-matter-syntax',
  demands: 'Every page of the site begins with readable front matter.',
  kinds: WITH_FRONT_MATTER,
  check: ({ frontMatter }, report) => {
    if (!frontMatter.present) {
      report(
        1,
        'the page has no front matter',
        'Begin the file with a block between two --- lines.',
      );
    }
    for (const { line, message } of frontMatter.errors) {
      report(
        line,
        `the front matter cannot be read: ${message}`,
        'Write plain "key: value" lines; quote a text that holds ": " or begins with a mark.',
      );
    }
  },
});
