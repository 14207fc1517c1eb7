import { readingMinutes } from './reading-time.ts';

/**
 * Readies the front matter of a page for the theme: `verified` as text (YAML reads an unquoted day as a
 * date), and the reading time counted from the page.
 */
export function prepareFrontMatter(
  frontMatter: Record<string, unknown>,
  fileContent: string,
): Record<string, unknown> {
  const { verified } = frontMatter;
  return {
    ...frontMatter,
    ...(verified instanceof Date ? { verified: verified.toISOString().slice(0, 10) } : {}),
    readingMinutes: readingMinutes(fileContent),
  };
}
