import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type PrintedSection, printedSections } from './sections.ts';

/** Reads which sections docs/ has. A page whose front matter cannot be read stops the build elsewhere. */
export function loadPrintedSections(root: string): PrintedSection[] {
  const files = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.mdx?$/.test(name));
  return printedSections(
    files.map((file) => {
      const text = readFileSync(join(root, 'docs', file), 'utf8');
      const matter = parse(/^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '{}', {
        logLevel: 'error',
      }) as Record<string, unknown>;
      return {
        path: file.replace(/\.mdx?$/, ''),
        title: String(matter.title),
        position: Number(matter.sidebar_position ?? 0),
      };
    }),
  );
}
