import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { embeddedContracts } from '../decode/abi/index.ts';
import type { DatabaseName } from '../decode/decoded.ts';
import { type Database, NotADatabaseError, UnreadableFileError } from '../leveldb/index.ts';
import { DirectorySource } from '../node/directory-source.ts';
import { databasesIn, openDirectory } from '../node/open-directory.ts';
import { DATABASE_NAMES, type Databases } from '../questions/databases.ts';
import { type Ledger, openLedger } from '../questions/ledger.ts';
import type { Context } from './command.ts';
import { tellTorn } from './torn.ts';

/** The databases of a node's data directory, opened. */
export interface NodeDirectory {
  readonly databases: Databases;
  close(): Promise<void>;
}

/**
 * Where each database is: in a data directory, or the one directory that was named itself. Throws
 * `UnreadableFileError` if it, or one of those that are wanted, may not be looked into.
 */
async function locate(
  directory: string,
  wanted: readonly DatabaseName[],
): Promise<Partial<Record<DatabaseName, string>>> {
  if (await isFile(join(directory, 'CURRENT'))) {
    const name = DATABASE_NAMES.find((one) => one === basename(directory)) ?? 'nom';
    return { [name]: directory };
  }
  if (!(await exists(directory))) throw new NotADatabaseError(`there is no directory ${directory}`);
  await checkReadable(directory);
  const found = await databasesIn(directory).catch((): string[] => []);
  const known = DATABASE_NAMES.filter((name) => found.includes(name));
  for (const name of wanted) if (!found.includes(name)) await checkReadable(join(directory, name));
  if (known.length) return Object.fromEntries(known.map((name) => [name, join(directory, name)]));
  throw new NotADatabaseError(
    `${directory} is not the data directory of a node: it holds no "nom" database` +
      (found.length ? ` (but ${found.join(', ')})` : ''),
  );
}

/** Throws `UnreadableFileError` for a directory that is there and may not be listed. */
async function checkReadable(directory: string): Promise<void> {
  await new DirectorySource(directory).list().catch((error: unknown) => {
    if (error instanceof UnreadableFileError) throw error;
  });
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    // One that may not be looked at is there.
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT' && error.code !== 'ENOTDIR',
  );
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isFile(),
    () => false,
  );
}

/**
 * Opens the databases of a data directory that are wanted and there. `directory` may also be one
 * database itself. Throws `NotADatabaseError` when `needed` is not among them.
 */
export async function openNode(
  directory: string,
  context: Context,
  needed: DatabaseName | undefined = 'nom',
  wanted: readonly DatabaseName[] = DATABASE_NAMES,
): Promise<NodeDirectory> {
  const places = await locate(directory, wanted);
  if (needed && !places[needed])
    throw new NotADatabaseError(`${directory} holds no "${needed}" database`);
  const open: Partial<Record<DatabaseName, Database>> = {};
  const close = async () => {
    for (const database of Object.values(open)) await database.close();
  };
  try {
    for (const name of wanted) {
      const place = places[name];
      if (!place) continue;
      const database = await openDirectory(place);
      open[name] = database;
      tellTorn(database, context);
    }
  } catch (error) {
    await close();
    throw error;
  }
  return { databases: open, close };
}

/** Opens the ledger of a data directory with the contracts' ABI, and hands it to `use`. */
export async function withLedger<T>(
  directory: string,
  context: Context,
  use: (ledger: Ledger, databases: Databases) => Promise<T>,
  wanted: readonly DatabaseName[] = ['nom'],
): Promise<T> {
  const node = await openNode(directory, context, 'nom', wanted);
  try {
    const ledger = await openLedger(node.databases.nom!, embeddedContracts());
    if (ledger.unfinished !== undefined)
      context.note(
        `momentum ${ledger.unfinished} was being written when the database was closed or read; ` +
          `answers are as of momentum ${ledger.frontier.height}`,
      );
    return await use(ledger, node.databases);
  } finally {
    await node.close();
  }
}
