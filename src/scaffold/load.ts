import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { parse } from 'yaml';
import { fixFiles } from '../survey/fix/fix.ts';
import { readSurveyFiles } from '../survey/load.ts';
import type { NewFile, Surroundings } from './question.ts';

/** Looks at the repository under `root`; `today` is YYYY-MM-DD. */
export function readSurroundings(root: string, today: string): Surroundings {
  const files = ['docs', 'blog', 'data/vms', 'data/claims', 'data/glossary'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.split(sep).join('/')}`)
      .filter((path) => statSync(join(root, path)).isFile()),
  );
  const pages = files.filter((path) => path.startsWith('docs/') && path.endsWith('.md'));
  const lastPosition = new Map<string, number>();
  let commit = '';
  for (const path of pages) {
    const head = readFileSync(join(root, path), 'utf8').slice(0, 2000);
    const section = path.replace(/^docs\/|\/[^/]+$/g, '');
    const position = Number(/^sidebar_position: *([\d.]+)$/m.exec(head)?.[1] ?? 0);
    lastPosition.set(section, Math.max(lastPosition.get(section) ?? 0, position));
    if (path === 'docs/internal/index.md') commit = /^commit: *(\w+)$/m.exec(head)?.[1] ?? '';
  }
  return {
    today,
    commit,
    files: new Set(files),
    sections: [...lastPosition.keys()].filter((section) => section !== 'docs').sort(),
    authors: keysOf(join(root, 'blog/authors.yml')),
    tags: keysOf(join(root, 'blog/tags.yml')),
    lastPosition,
  };
}

/**
 * Writes a new file and what follows from it (order of keys, list of permanent ids); gives the paths
 * written. Throws if the file exists: nothing is ever overwritten.
 */
export function writeNewFile(root: string, file: NewFile): string[] {
  if (existsSync(join(root, file.path))) throw new Error(`${file.path} exists already`);
  mkdirSync(dirname(join(root, file.path)), { recursive: true });
  writeFileSync(join(root, file.path), file.text, { flag: 'wx' });
  if (!file.path.startsWith('data/vms/')) return [file.path];
  const followUps = new Map(
    [...fixFiles(readSurveyFiles(root))].filter(
      ([path]) => path === file.path || path === 'data/ids.lock',
    ),
  );
  for (const [path, text] of followUps) writeFileSync(join(root, path), text);
  return [...new Set([file.path, ...followUps.keys()])];
}

function keysOf(file: string): string[] {
  return Object.keys((parse(readFileSync(file, 'utf8')) as Record<string, unknown>) ?? {});
}
