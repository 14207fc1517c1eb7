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

/** Opens databases and the ledger in them. Throws the errors of nom-db. */
export async function openSession(sources: ReadonlyMap<DatabaseName, Source>): Promise<Session> {
  const databases: { [name in DatabaseName]?: Database } = {};
  const reports = new Map<DatabaseName, DatabaseReport>();
  for (const [name, source] of sources) {
    const database = await openDatabase(source);
    databases[name] = database;
    reports.set(name, database.report);
  }
  const ledger = databases.nom && (await openLedger(databases.nom, embeddedContracts()));
  return { databases, reports, ledger, older: new Map() };
}
