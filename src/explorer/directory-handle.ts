import type { DatabaseName } from '../../packages/nom-db/src/decode/decoded.ts';
import { ExplorerError } from './failure.ts';
import { DEEPEST, databasesAmong } from './own-directory.ts';
import { isCurrentFile } from './sample-manifest.ts';

/** As much of a directory that a browser hands out as is needed to find databases in it. */
export interface Directory {
  readonly name: string;
  entries(): AsyncIterable<readonly [string, { readonly kind: string }]>;
}

/** A folder with more entries than this is no folder of a node. */
const MOST_ENTRIES = 200_000;

/**
 * Finds the databases in a directory that the reader handed over: names only, no file is opened.
 *
 * @throws ExplorerError `not-a-database` when there is none, `unreadable` when the browser refuses
 */
export async function databasesBelow<Handle extends Directory>(
  root: Handle,
  signal: AbortSignal,
): Promise<Map<DatabaseName, Handle>> {
  const found = new Map<string, Handle>();
  let files = 0;
  const look = async (directory: Handle, path: string, depth: number): Promise<void> => {
    const below: [Handle, string][] = [];
    try {
      for await (const [name, entry] of directory.entries()) {
        signal.throwIfAborted();
        if (entry.kind === 'directory') below.push([entry as unknown as Handle, `${path}/${name}`]);
        else files++;
        if (isCurrentFile(name) && entry.kind === 'file') found.set(path, directory);
        if (files > MOST_ENTRIES) return;
      }
    } catch (error) {
      signal.throwIfAborted();
      const { name, message } = error as Error;
      throw new ExplorerError('unreadable', `${path}: ${name}: ${message}`);
    }
    // What lies below a database is no database.
    if (found.has(path) || depth >= DEEPEST) return;
    for (const [child, childPath] of below) await look(child, childPath, depth + 1);
  };
  await look(root, root.name, 1);
  return databasesAmong(found, files);
}
