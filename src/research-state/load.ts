import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import {
  countCitations,
  countPages,
  newestFirst,
  type PageFact,
  type ResearchState,
  type UpdateFact,
} from './state.ts';

/**
 * Counts what the repository holds. Everything on the home page comes from here, nothing is typed by hand.
 *
 * @param survey how many records of machines are published, and how many answers stand in them
 */
export function loadResearchState(
  root: string,
  survey: Pick<ResearchState, 'records' | 'cells'>,
): ResearchState {
  const docs = markdownFiles(join(root, 'docs'));
  const pages: PageFact[] = docs.map((file) => ({
    section: file.split('/')[0] ?? '',
    status: frontMatter(`docs/${file}`, read(join(root, 'docs', file))).status as
      | string
      | undefined,
  }));
  const texts = docs.map((file) => read(join(root, 'docs', file)));
  return {
    pages: countPages(pages),
    ...survey,
    claims: yamlFiles(join(root, 'data/claims')).length,
    terms: yamlFiles(join(root, 'data/glossary')).length,
    citations: texts.reduce((sum, text) => sum + countCitations(text), 0),
    drawings: texts.reduce((sum, text) => sum + (text.match(/^```mermaid/gm)?.length ?? 0), 0),
    updates: newestFirst(markdownFiles(join(root, 'blog')).map((file) => update(root, file))),
  };
}

function update(root: string, file: string): UpdateFact {
  const matter = frontMatter(`blog/${file}`, read(join(root, 'blog', file)));
  return {
    title: String(matter.title),
    description: String(matter.description),
    to: `/blog/${String(matter.slug).replace(/^\/|\/$/g, '')}/`,
    dateLabel: String(matter.date_label ?? matter.date).slice(0, 60),
    order: new Date(matter.date as string).toISOString().slice(0, 10),
  };
}

/** @throws with the file's name and the remedy, where the front matter is no YAML */
function frontMatter(file: string, text: string): Record<string, unknown> {
  const block = /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1];
  if (!block) return {};
  try {
    return parse(block, { logLevel: 'error' }) as Record<string, unknown>;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new Error(
      `${file}  the front matter cannot be read: ${reason}\n    fix: put a value that holds a colon into quotes`,
    );
  }
}

function markdownFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.mdx?$/.test(file))
    .sort();
}

function yamlFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(folder, name));
}

function read(file: string): string {
  return readFileSync(file, 'utf8');
}
