import { BlockCache } from './block-cache.ts';
import { readCurrent } from './current.ts';
import { FileVanishedError } from './errors.ts';
import { type FileName, parseFileName } from './file-names.ts';
import { readLogRecords, type TornTail } from './log-records.ts';
import { MemTable } from './memtable.ts';
import { Table } from './table.ts';
import { pad, type TableFiles } from './table-files.ts';
import type { RandomAccess, Source } from './types.ts';
import { readVersion, type Version } from './version.ts';

/** A consistent state of a database: all of its tables, and what its logs add. */
export interface View {
  readonly version: Version;
  readonly levels: ReadonlyMap<number, readonly Table[]>;
  readonly memtable: MemTable;
  readonly logs: readonly string[];
  readonly torn: readonly TornTail[];
}

/**
 * Which manifest counts, and how long it is, as text to compare: it grows with every change of the
 * set of files.
 */
export async function manifestState(source: Source): Promise<string> {
  const name = await readCurrent(source);
  try {
    return await withFile(source, name, async ({ size }) => `${name}:${size}`);
  } catch (error) {
    if (error instanceof FileVanishedError) return `${name}:missing`;
    throw error;
  }
}

/**
 * Reads manifest, tables and logs once. What comes back is consistent only if the manifest is
 * still as it was (`manifestState`) after this has returned: then no table was added or dropped
 * in between, and no log either.
 *
 * The names are listed before the logs are read: a log that has a successor in the list is
 * complete, and the last one in the list may miss its newest records, which makes the view a
 * little older and leaves no hole.
 */
export async function readView(
  source: Source,
  files: TableFiles,
  cacheBytes: number,
): Promise<View> {
  const version = await withFile(source, await readCurrent(source), readVersion);
  const names = (await source.list()).map(parseFileName).filter((name) => name !== undefined);
  const levels = await openTables(version, files, names, cacheBytes);
  const logs = logsToRead(version, names);
  const memtable = new MemTable(version.lastSequence);
  const torn = version.torn === undefined ? [] : [version.torn];
  for (const name of logs) {
    const tail = await withFile(source, name, (file) => readLog(file, name, memtable));
    if (tail !== undefined) torn.push(tail);
  }
  memtable.finish();
  return { version, levels, memtable, logs, torn };
}

async function openTables(
  version: Version,
  files: TableFiles,
  names: readonly FileName[],
  cacheBytes: number,
): Promise<Map<number, Table[]>> {
  const tableNames = new Map<number, string>();
  for (const { kind, number, name } of names) if (kind === 'table') tableNames.set(number, name);
  const cache = new BlockCache(cacheBytes);
  const levels = new Map<number, Table[]>();
  for (const [level, infos] of version.levels) {
    const opening = infos.map(async (info) => {
      const [name, file] = await files.open(info, tableNames);
      return new Table(file, name, info, cache);
    });
    levels.set(level, await settled(opening));
  }
  return levels;
}

/** All of them, or the first error; not before the last one has come to an end. */
async function settled<T>(promises: ReadonlyArray<Promise<T>>): Promise<T[]> {
  await Promise.allSettled(promises);
  return Promise.all(promises);
}

/** The logs that count, oldest first. Throws `FileVanishedError` if the first is missing. */
function logsToRead(version: Version, names: readonly FileName[]): string[] {
  const { logNumber, previousLogNumber } = version;
  const logs = names
    .filter(({ kind, number }) => {
      return kind === 'log' && (number >= logNumber || number === previousLogNumber);
    })
    .sort((a, b) => a.number - b.number);
  // Without this log, what was written last would be missing without a trace.
  if (logNumber > 0 && !logs.some(({ number }) => number === logNumber)) {
    throw new FileVanishedError(`${pad(logNumber)}.log`);
  }
  return logs.map(({ name }) => name);
}

async function readLog(
  file: RandomAccess,
  name: string,
  memtable: MemTable,
): Promise<TornTail | undefined> {
  const records = readLogRecords(file, name);
  for (;;) {
    const next = await records.next();
    if (next.done) return next.value;
    memtable.addBatch(name, next.value.offset, next.value.payload);
  }
}

async function withFile<T>(
  source: Source,
  name: string,
  use: (file: RandomAccess, name: string) => Promise<T>,
): Promise<T> {
  const file = await source.open(name);
  try {
    return await use(file, name);
  } finally {
    await file.close();
  }
}
