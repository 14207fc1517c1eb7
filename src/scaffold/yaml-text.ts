import { stringify } from 'yaml';

/** YAML of an object in the style of the repository: double quotes only where they are needed. */
export function yamlText(value: Record<string, unknown>): string {
  return stringify(value, { lineWidth: 100, defaultStringType: 'PLAIN', singleQuote: false });
}

/** A page: front matter with every text on one line, then the body. */
export function pageText(frontMatter: Record<string, unknown>, body: string): string {
  const head = stringify(frontMatter, { lineWidth: 0, collectionStyle: 'any' });
  return `---\n${head}---\n\n${body.trim()}\n`;
}
