import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Database,
  NotADatabaseError,
  type OpenOptions,
  openDatabase,
  readConsistently,
} from '../leveldb/index.ts';
import { DirectorySource } from './directory-source.ts';

/** How many databases an error message names. */
const HINTS = 4;

/** Opens a LevelDB directory on disk; see `openDatabase`. A wrong directory gets a hint. */
export async function openDirectory(directory: string, options?: OpenOptions): Promise<Database> {
  try {
    return await openDatabase(new DirectorySource(directory), options);
  } catch (error) {
    throw await withHint(error, directory);
  }
}

/** Reads a LevelDB directory on disk in one consistent state; see `readConsistently`. */
export async function readDirectory<T>(
  directory: string,
  use: (database: Database) => Promise<T>,
  options?: OpenOptions,
): Promise<T> {
  try {
    return await readConsistently(new DirectorySource(directory), use, options);
  } catch (error) {
    throw await withHint(error, directory);
  }
}

/** The names of the folders directly in `directory` that are LevelDB directories, sorted. */
export async function databasesIn(directory: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(directory, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const names = await readdir(join(directory, entry.name)).catch((): string[] => []);
    if (names.includes('CURRENT')) found.push(entry.name);
  }
  return found.sort();
}

async function withHint(error: unknown, directory: string): Promise<unknown> {
  if (!(error instanceof NotADatabaseError)) return error;
  const inside = await databasesIn(directory).catch((): string[] => []);
  if (inside.length === 0) {
    return error.message.includes(directory)
      ? error
      : new NotADatabaseError(`${directory}: ${error.message}`);
  }
  const shown = inside.slice(0, HINTS).map((name) => join(directory, name));
  const paths = [...shown, ...(inside.length > HINTS ? ['…'] : [])].join(', ');
  return new NotADatabaseError(`${directory} is no LevelDB directory, but it holds some: ${paths}`);
}
