import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parse, parseDocument } from 'yaml';
import type { Problem } from '../problems/problem.ts';
import { oddKey } from '../yaml-keys/odd-key.ts';
import { type DiscussedPage, type Thread, threadSchema } from './thread.ts';

/** Folder of the threads, relative to the repository's root. */
export const threadsFolder = 'data/threads';

/** Reads every thread. What is no thread comes back as problems, with file and line. */
export function loadThreads(root: string): { threads: Thread[]; problems: Problem[] } {
  const threads: Thread[] = [];
  const problems: Problem[] = [];
  const folder = join(root, threadsFolder);
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  for (const name of names.filter((each) => each.endsWith('.yaml'))) {
    const file = `${threadsFolder}/${name}`;
    const result = parseThread(file, readFileSync(join(root, file), 'utf8'));
    if ('thread' in result) threads.push(result.thread);
    else problems.push(...result.problems);
  }
  return { threads, problems };
}

/** Parses one file. Never throws, whatever the text. */
export function parseThread(
  file: string,
  text: string,
): { thread: Thread } | { problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const problem = (offset: number, message: string): Problem => ({
    file,
    line: lines.linePos(offset).line,
    rule: 'thread-record',
    message,
    fix: 'See src/discussions/thread.ts for the fields, and data/threads/ for examples.',
  });
  const broken = document.errors[0];
  if (broken) return { problems: [problem(broken.pos[0], firstLine(broken.message))] };
  const key = oddKey(document);
  if (key) return { problems: [problem(key.offset, key.message)] };
  const result = threadSchema.safeParse(plainValue(() => document.toJS({ maxAliasCount: 0 })));
  const id = file.replace(/^.*\//, '').replace(/\.yaml$/, '');
  if (result.success) return { thread: { id, ...result.data } };
  return {
    problems: result.error.issues.map(({ path, message }) => {
      const keys = path.filter((key) => typeof key !== 'symbol');
      const node = document.getIn(keys, true) as { range?: [number, number, number] } | undefined;
      return problem(node?.range?.[0] ?? 0, `${keys.join('.') || 'thread'}: ${message}`);
    }),
  };
}

/** Reads which pages of docs/ and blog/ name threads. */
export function loadDiscussedPages(root: string): DiscussedPage[] {
  return ['docs', 'blog'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((file) => /\.mdx?$/.test(file))
      .sort()
      .flatMap((file) => discussedPage(file, readFileSync(join(root, file), 'utf8'))),
  );
}

/** The page, if its front matter names threads. */
export function discussedPage(file: string, text: string): DiscussedPage[] {
  const block = /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1];
  if (!block?.includes('discussions:')) return [];
  const matter = plainValue(() => parse(block, { logLevel: 'error' })) as
    | Record<string, unknown>
    | undefined;
  const { title, slug, discussions } = matter ?? {};
  // What is wrong with the front matter itself is for the checks on content to say.
  if (!Array.isArray(discussions)) return [];
  return [
    {
      file,
      route: routeOf(file, slug),
      title: String(title),
      discussions: discussions.map(String),
    },
  ];
}

function routeOf(file: string, slug: unknown): string {
  if (file.startsWith('blog/')) return `/blog/${String(slug).replace(/^\/|\/$/g, '')}/`;
  const path = file.replace(/^docs\//, '').replace(/(^|\/)index\.mdx?$|\.mdx?$/, '');
  return path ? `/${path}/` : '/';
}

function plainValue(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? 'not YAML';
}
