import { embeddedContracts } from '../../packages/nom-db/src/decode/abi/contracts.ts';
import type { DatabaseName } from '../../packages/nom-db/src/decode/decoded.ts';
import {
  type Database,
  type DatabaseReport,
  openDatabase,
  type Source,
} from '../../packages/nom-db/src/leveldb/index.ts';
import { openLedger } from '../../packages/nom-db/src/questions/index.ts';
import type { Session } from './answers/session.ts';
import { inFolder } from './failure.ts';
import { FolderReader } from './folder-reader.ts';

/** Opens databases and the ledger in them. Throws the errors of nom-db, with the folder they are of. */
export async function openSession(sources: ReadonlyMap<DatabaseName, Source>): Promise<Session> {
  const open: Database[] = [];
  const close = async () => {
    for (const database of open) await database.close();
  };
  try {
    const databases: { [name in DatabaseName]?: FolderReader } = {};
    const reports = new Map<DatabaseName, DatabaseReport>();
    for (const [name, source] of sources) {
      const database = await openDatabase(source).catch((error: unknown) => {
        throw inFolder(error, name);
      });
      open.push(database);
      databases[name] = new FolderReader(database, name);
      reports.set(name, database.report);
    }
    const ledger = databases.nom && (await openLedger(databases.nom, embeddedContracts()));
    return { databases, reports, ledger, older: new Map(), close };
  } catch (error) {
    await close();
    throw error;
  }
}
