import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Problem } from '../problems/problem.ts';
import { checkSteps, type UpdateFacts } from './steps.ts';

/** Reads the updates of blog/. The form of their front matter is for the checks on content to judge. */
export function loadUpdates(root: string): UpdateFacts[] {
  return readdirSync(join(root, 'blog'), { recursive: true, encoding: 'utf8' })
    .map((name) => `blog/${name.replaceAll('\\', '/')}`)
    .filter((file) => /\.mdx?$/.test(file))
    .sort()
    .map((file) => updateFacts(file, readFileSync(join(root, file), 'utf8')));
}

/** The promises and reports of one update. Unreadable front matter has none. */
export function updateFacts(file: string, text: string): UpdateFacts {
  const { title, slug, date, next, done } = frontMatter(text);
  return {
    file,
    title: String(title),
    to: `/blog/${String(slug).replace(/^\/|\/$/g, '')}/`,
    day: date instanceof Date ? date.toISOString().slice(0, 10) : String(date),
    next: listOf(next, 'id', 'text'),
    done: listOf(done, 'step', 'where'),
  };
}

/** Checks the promises of the repository at `root`. */
export function checkUpdates(root: string): Problem[] {
  return checkSteps(loadUpdates(root));
}

function frontMatter(text: string): Record<string, unknown> {
  try {
    const value: unknown = parse(/^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '', {
      logLevel: 'error',
    });
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function listOf<A extends string, B extends string>(
  value: unknown,
  a: A,
  b: B,
): Array<Record<A | B, string>> {
  if (!Array.isArray(value)) return [];
  return value
    .filter((item): item is Record<string, unknown> => typeof item === 'object' && item !== null)
    .map((item) => ({ [a]: String(item[a]), [b]: String(item[b]) }) as Record<A | B, string>);
}
