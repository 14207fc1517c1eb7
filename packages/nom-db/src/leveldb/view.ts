import { BlockCache } from './block-cache.ts';
import { readCurrent } from './current.ts';
import { CorruptionError, FileVanishedError } from './errors.ts';
import { type FileName, parseFileName } from './file-names.ts';
import { readLogRecords, type TornTail } from './log-records.ts';
import { MemTable } from './memtable.ts';
import { Table } from './table.ts';
import { pad, type TableFiles } from './table-files.ts';
import type { Source } from './types.ts';
import { readVersion, type Version } from './version.ts';

/** A consistent state of a database: all of its tables, and what its logs add. */
export interface View {
  readonly version: Version;
  readonly levels: ReadonlyMap<number, readonly Table[]>;
  readonly memtable: MemTable;
  readonly logs: readonly string[];
  readonly torn: readonly TornTail[];
}

/** Which manifest counts, and how long it is: it grows with every change of the set of files. */
export interface ManifestState {
  readonly name: string;
  readonly size: number;
}

/** Reads the state that a view is later compared with. */
export async function manifestState(source: Source): Promise<ManifestState> {
  const name = await readCurrent(source, await source.list());
  const file = await source.open(name);
  await file.close();
  return { name, size: file.size };
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
  const names = (await source.list()).map(parseFileName).filter((name) => name !== undefined);
  const version = await withFile(
    source,
    await readCurrent(source, await source.list()),
    readVersion,
  );
  const levels = await openTables(version, files, names, cacheBytes);
  const logs = logsToRead(version, names);
  const memtable = new MemTable();
  const torn = version.torn === undefined ? [] : [version.torn];
  for (const name of logs) torn.push(...(await readLog(source, name, memtable, torn)));
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
    const tables: Table[] = [];
    for (const info of infos) {
      const [name, file] = await files.open(info, tableNames);
      tables.push(new Table(file, name, info, cache));
    }
    levels.set(level, tables);
  }
  return levels;
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
  source: Source,
  name: string,
  memtable: MemTable,
  tornBefore: readonly TornTail[],
): Promise<TornTail[]> {
  return withFile(source, name, async (file) => {
    const records = readLogRecords(file, name);
    let next = await records.next();
    for (; !next.done; next = await records.next()) {
      const gap = tornBefore.find((torn) => torn.file.endsWith('.log'));
      if (gap !== undefined) {
        throw new CorruptionError(gap.file, gap.offset, `records are missing that ${name} follows`);
      }
      memtable.addBatch(name, next.value.offset, next.value.payload);
    }
    return next.value === undefined ? [] : [next.value];
  });
}

async function withFile<T>(
  source: Source,
  name: string,
  use: (file: Awaited<ReturnType<Source['open']>>, name: string) => Promise<T>,
): Promise<T> {
  const file = await source.open(name);
  try {
    return await use(file, name);
  } finally {
    await file.close();
  }
}
