import type { Problem } from '../problems/problem.ts';

/**
 * Why a page may not be handed to the framework's reader of front matter, which reads more than YAML: behind
 * `---js` it runs what follows. Undefined for a page that begins with a plain `---`, or with none.
 *
 * @param file path of the page, for the problem
 */
export function unplainBlock(file: string, text: string): Problem | undefined {
  const opening = /^\s*---([^\n]*)/.exec(text.replace(/^\uFEFF/, ''))?.[1];
  if (opening === undefined || opening.trim() === '' || /^-/.test(opening)) return undefined;
  return {
    file,
    line: 1,
    rule: 'front-matter-language',
    message: `the front matter asks for the language "${opening.trim().slice(0, 20)}"`,
    fix: 'Begin the page with --- alone on its line, and write YAML below it.',
  };
}

/**
 * Why a page may not be handed to the framework's preparation of Markdown: it takes the fence from blocks in the
 * language `mdx-code-block`, and what every other reader takes for code becomes part of the page.
 */
export function unwrappedBlock(file: string, text: string): Problem | undefined {
  const lines = text.split('\n');
  const index = lines.findIndex((line) => /(`{3,}|~{3,})[ \t]*mdx-code-block/i.test(line));
  if (index < 0) return undefined;
  return {
    file,
    line: index + 1,
    rule: 'unwrapped-block',
    message: 'a code block in the language mdx-code-block would lose its fence',
    fix: 'Name the language that the code is written in.',
  };
}
