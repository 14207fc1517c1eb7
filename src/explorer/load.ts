import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseName } from '../../packages/nom-db/src/decode/decoded.ts';
import { MemorySource } from '../../packages/nom-db/src/leveldb/index.ts';
import type { Session } from './answers/session.ts';
import { openSession } from './open.ts';
import { isDatabaseFile, type Manifest } from './sample-manifest.ts';

/** The recorded network, from the root of the repository. */
export const sampleFolder = 'packages/nom-db/fixtures/network';

/**
 * Lists the database files of the sample network.
 *
 * @param folder its data directory, with `nom`, `consensus` and `network` in it
 * @throws Error when it holds no ledger
 */
export function listSample(folder: string): Manifest {
  const names = ['nom', 'consensus', 'network'].filter((name) =>
    existsSync(join(folder, name, 'CURRENT')),
  );
  if (!names.includes('nom')) throw new Error(`${folder}: there is no "nom" database in it`);
  const databases = names.map((name) => {
    const files = readdirSync(join(folder, name)).filter(isDatabaseFile).sort();
    const sized = files.map((file) => {
      return { name: file, size: statSync(join(folder, name, file)).size };
    });
    return [name, sized] as const;
  });
  return { databases: Object.fromEntries(databases) };
}

/** Reads the sample network into memory: no file stays open. Throws when it is not there. */
export async function openSample(folder: string): Promise<Session> {
  const databases = Object.entries(listSample(folder).databases).map(([name, files]) => {
    const read = files.map((file) => {
      const bytes = readFileSync(join(folder, name, file.name));
      return [file.name, new Uint8Array(bytes)] as const;
    });
    return [name as DatabaseName, new MemorySource(read)] as const;
  });
  return openSession(new Map(databases));
}
