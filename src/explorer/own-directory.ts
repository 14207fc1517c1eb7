import type { DatabaseName } from '../../packages/nom-db/src/decode/decoded.ts';
import { ExplorerError } from './failure.ts';

const NAMES: readonly DatabaseName[] = ['nom', 'consensus', 'network'];

/**
 * Finds the databases among the files of a directory that a reader chose. A folder is a database
 * when it holds `CURRENT`. Its name says which; a single one with another name is taken for `nom`.
 * Of two with the same name the one closest to the top counts.
 *
 * @param files with paths from the chosen directory on, parts separated by slashes
 * @throws ExplorerError `not-a-database` when there is none
 */
export function databasesAmong<File extends { readonly path: string }>(
  files: readonly File[],
): Map<DatabaseName, File[]> {
  const folders = new Map<string, File[]>();
  for (const file of files) {
    const folder = file.path.slice(0, Math.max(0, file.path.lastIndexOf('/')));
    const siblings = folders.get(folder);
    if (siblings) siblings.push(file);
    else folders.set(folder, [file]);
  }
  const databases = [...folders]
    .filter(([, siblings]) => siblings.some(({ path }) => baseName(path) === 'CURRENT'))
    .sort(([a], [b]) => depth(a) - depth(b) || (a < b ? -1 : 1));
  const found = new Map<DatabaseName, File[]>();
  for (const name of NAMES) {
    const one = databases.find(([folder]) => baseName(folder) === name);
    if (one) found.set(name, one[1]);
  }
  if (found.size === 0 && databases.length === 1) found.set('nom', databases[0]![1]);
  if (found.size > 0) return found;
  throw new ExplorerError('not-a-database', whyNone(files.length, databases));
}

function whyNone(files: number, databases: ReadonlyArray<readonly [string, unknown]>): string {
  if (files === 0) return 'The directory holds no files.';
  if (databases.length === 0)
    return `None of its ${files} files is called CURRENT, which every LevelDB directory has.`;
  const names = databases.map(([folder]) => folder || '(top)').join(', ');
  return `It holds LevelDB directories, but none is called nom, consensus or network: ${names}.`;
}

/** The last part of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function depth(path: string): number {
  return path.split('/').length;
}
