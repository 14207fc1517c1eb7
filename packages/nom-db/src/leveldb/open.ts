import { Database } from './database.ts';
import {
  ChangingDirectoryError,
  DatabaseError,
  FileVanishedError,
  TooManyFilesError,
} from './errors.ts';
import { TableFiles } from './table-files.ts';
import type { Source } from './types.ts';
import { manifestState, readView } from './view.ts';

/** How a database is opened. Every field has a default that suits a node's directory. */
export interface OpenOptions {
  /** How often to start again when files change underneath; 60 unless given. */
  attempts?: number;
  /** Memory for index and data blocks that are read again, in bytes; 24 MiB unless given. */
  cacheBytes?: number;
  /** How many tables to hold open, which keeps them readable; 2,000 unless given. */
  openTables?: number;
}

const ATTEMPTS = 60;
const CACHE_BYTES = 24 * 1024 * 1024;
const OPEN_TABLES = 2000;
const PAUSE_MS = 2;
const LONGEST_PAUSE_MS = 20;

/**
 * Opens a LevelDB directory for reading. The directory may be in use: the view is taken between
 * two changes of its set of files, and taken again if one came in between. Nothing is written, no
 * lock is taken.
 *
 * Throws `NotADatabaseError`, `CorruptionError`, `UnreadableFileError`, `UnsupportedError`;
 * `FileVanishedError` if a file is missing for good, and `ChangingDirectoryError` if no attempt
 * met a quiet moment.
 */
export async function openDatabase(source: Source, options: OpenOptions = {}): Promise<Database> {
  const attempts = options.attempts ?? ATTEMPTS;
  const files = new TableFiles(source, options.openTables ?? OPEN_TABLES);
  try {
    for (let attempt = 1; attempt <= attempts; attempt++) {
      // The first change may have been the last: only from the second on is there a pause.
      if (attempt > 2) await pause(attempt);
      const database = await attemptToOpen(source, files, options.cacheBytes ?? CACHE_BYTES);
      if (database !== undefined) return database;
    }
    throw new ChangingDirectoryError(attempts);
  } catch (error) {
    await files.closeExcept(new Set());
    throw error;
  }
}

/** Gives `undefined` if it has to be tried again: the set of files changed meanwhile. */
async function attemptToOpen(
  source: Source,
  files: TableFiles,
  cacheBytes: number,
): Promise<Database | undefined> {
  const before = await manifestState(source);
  try {
    const view = await readView(source, files, cacheBytes);
    if (before !== (await manifestState(source))) return undefined;
    const tables = [...view.levels.values()].flat();
    await files.closeExcept(new Set(tables.map(({ name }) => name)));
    return new Database(view, files);
  } catch (error) {
    if (error instanceof TooManyFilesError && (await files.shrink())) return undefined;
    // What is missing or does not fit while nothing changes is so for good; otherwise it may be a
    // mixture of two states that was caught.
    if (!(error instanceof DatabaseError) || before === (await manifestState(source))) throw error;
    return undefined;
  }
}

function pause(attempt: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, Math.min(PAUSE_MS * attempt, LONGEST_PAUSE_MS));
  });
}

/**
 * Opens a database, hands it to `use`, and closes it. If a table vanishes while `use` reads, all
 * is done again with a new view: `use` never sees two states, and must not keep results of a run
 * that failed.
 */
export async function readConsistently<T>(
  source: Source,
  use: (database: Database) => Promise<T>,
  options: OpenOptions = {},
): Promise<T> {
  const attempts = options.attempts ?? ATTEMPTS;
  let last: unknown;
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const database = await openDatabase(source, options);
    try {
      return await use(database);
    } catch (error) {
      if (!(error instanceof FileVanishedError)) throw error;
      last = error;
    } finally {
      await database.close();
    }
  }
  throw new ChangingDirectoryError(attempts, { cause: last });
}
