import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { DatabaseName } from '../../packages/nom-db/src/decode/decoded.ts';
import { MemorySource } from '../../packages/nom-db/src/leveldb/index.ts';
import type { Problem } from '../problems/problem.ts';
import type { Session } from './answers/session.ts';
import { checkFences, type SampleFence, sampleFences } from './fences.ts';
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
    const files = readdirSync(join(folder, name)).filter(isServed).sort();
    const sized = files.map((file) => {
      return { name: file, size: statSync(join(folder, name, file)).size };
    });
    return [name, sized] as const;
  });
  return { databases: Object.fromEntries(databases) };
}

/** The network was stopped cleanly: nothing stands in for its CURRENT. */
const isServed = (name: string) => isDatabaseFile(name) && !name.startsWith('CURRENT.');

/** Folders whose pages may hold excerpts of the sample network. */
const PAGE_FOLDERS = ['docs', 'blog'];

/** The sample fences of one page; `path` is absolute, no fence when it cannot be read. */
export function readFencesOf(root: string, path: string): SampleFence[] {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return sampleFences(relative(root, path).split(sep).join('/'), text);
}

/** Checks the sample fences of all pages below `root`: each finds what it asks for. */
export async function checkSamples(root: string): Promise<Problem[]> {
  const pages = PAGE_FOLDERS.flatMap((folder) => {
    const path = join(root, folder);
    if (!existsSync(path)) return [];
    const names = readdirSync(path, { recursive: true, encoding: 'utf8' });
    return names.filter((name) => /\.mdx?$/.test(name)).map((name) => join(path, name));
  });
  const fences = pages.sort().flatMap((path) => readFencesOf(root, path));
  return checkFences(fences, () => openSample(join(root, sampleFolder)));
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
