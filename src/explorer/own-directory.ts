import type { DatabaseName } from '../../packages/nom-db/src/decode/decoded.ts';
import { ExplorerError } from './failure.ts';
import { isCurrentFile } from './sample-manifest.ts';

const NAMES: readonly DatabaseName[] = ['nom', 'consensus', 'network'];

/** Directories deeper than this below the chosen one hold no database of a node. */
export const DEEPEST = 4;

/**
 * Sorts files by the folder they are in and keeps the folders that are LevelDB directories, by path:
 * those that hold `CURRENT`.
 *
 * @param files with paths from the chosen directory on, parts separated by slashes
 */
export function levelDbFolders<File extends { readonly path: string }>(
  files: readonly File[],
): Map<string, File[]> {
  const folders = new Map<string, File[]>();
  for (const file of files) {
    const folder = file.path.slice(0, Math.max(0, file.path.lastIndexOf('/')));
    const siblings = folders.get(folder);
    if (siblings) siblings.push(file);
    else folders.set(folder, [file]);
  }
  for (const [folder, siblings] of folders)
    if (!siblings.some(({ path }) => isCurrentFile(baseName(path)))) folders.delete(folder);
  return folders;
}

/**
 * Which of the LevelDB directories below a chosen one are databases of a node. The name of the
 * folder says it; a single one with another name is taken for `nom`. Of two with the same name the
 * one closest to the top counts.
 *
 * @param folders LevelDB directories by their path
 * @param files how many files were looked at, for the message
 * @throws ExplorerError `not-a-database` when there is none
 */
export function databasesAmong<Folder>(
  folders: ReadonlyMap<string, Folder>,
  files: number,
): Map<DatabaseName, Folder> {
  const databases = [...folders].sort(([a], [b]) => depth(a) - depth(b) || (a < b ? -1 : 1));
  const found = new Map<DatabaseName, Folder>();
  for (const name of NAMES) {
    const one = databases.find(([path]) => baseName(path) === name);
    if (one) found.set(name, one[1]);
  }
  if (found.size === 0 && databases.length === 1) found.set('nom', databases[0]![1]);
  if (found.size > 0) return found;
  throw new ExplorerError('not-a-database', whyNone(files, [...folders.keys()].sort()));
}

function whyNone(files: number, paths: readonly string[]): string {
  if (files === 0) return 'The directory holds no files.';
  if (paths.length === 0)
    return `None of its files (${files}) is called CURRENT, which every LevelDB directory has.`;
  const names = paths.slice(0, 5).map((path) => path || '(top)');
  if (paths.length > 5) names.push(`${paths.length - 5} more`);
  return `It holds LevelDB directories, but none is called nom, consensus or network: ${names.join(', ')}.`;
}

/** The last part of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function depth(path: string): number {
  return path.split('/').length;
}
