import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, settingsOf } from './files.ts';

/** Folders of pages: each of them has a name of its own (see page-keys.ts). */
const PAGES = ['docs', 'blog'];
/** All else that a build is made from; the last is what is installed. */
const REST = [
  'src',
  'packages',
  'data',
  'static',
  'docusaurus.config.ts',
  'sidebars.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'node_modules/.package-lock.json',
];

/**
 * Names what rendered pages depend on beside their own text: code, data, settings, installed packages, the
 * environment, the folder, and which pages there are. What was rendered under one name holds only under it.
 * Nobody has to know which page reads which record: a change of any of them makes another name.
 */
export function surroundingsOf(root: string, environment: NodeJS.ProcessEnv): string {
  const sum = createHash('sha256');
  for (const path of restOf(root)) sum.update(`${path}\0`).update(readFileSync(join(root, path)));
  sum.update(JSON.stringify([root, process.version, pagesOf(root), settingsOf(environment)]));
  return sum.digest('hex').slice(0, 16);
}

/** Names what stands beside pages in their folders: pictures, labels of folders, names of authors. */
export function besidePages(root: string): string {
  const beside = pagesOf(root).filter((path) => !/\.mdx?$/.test(path));
  const sum = createHash('sha256');
  for (const path of beside) sum.update(`${path}\0`).update(readFileSync(join(root, path)));
  return sum.digest('hex');
}

/** Names what stands in the pages. */
export function pagesHash(root: string): string {
  const sum = createHash('sha256');
  for (const path of pagesOf(root)) sum.update(`${path}\0`).update(readFileSync(join(root, path)));
  return sum.digest('hex');
}

/**
 * Whether a source was changed, added or put in place since a moment, even if it is now what it was. Files
 * that were removed, or that an older file took the place of, are seen by the names above.
 *
 * @param moment milliseconds since 1970
 */
export function touchedSince(root: string, moment: number): boolean {
  return [...restOf(root), ...pagesOf(root)].some((path) => {
    const { ctimeMs, mtimeMs } = statSync(join(root, path));
    return Math.max(ctimeMs, mtimeMs) >= moment;
  });
}

const restOf = (root: string) => filesBelow(root, REST);
const pagesOf = (root: string) => filesBelow(root, PAGES);
