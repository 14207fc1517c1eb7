import { boundsOf } from './bounds.ts';
import { compareBytes } from './bytes.ts';
import { type Cursor, MemTableCursor, TablesCursor } from './cursors.ts';
import type { TornTail } from './log-records.ts';
import { merge } from './merge.ts';
import type { Found, Table } from './table.ts';
import type { TableFiles } from './table-files.ts';
import type { Entry, IterateOptions, KeyValueReader } from './types.ts';
import type { View } from './view.ts';

/** What a database consists of, and what was found wrong and could be tolerated. */
export interface DatabaseReport {
  readonly manifest: string;
  /** Tables and their bytes by level. */
  readonly levels: ReadonlyArray<{ level: number; tables: number; bytes: number }>;
  readonly logs: readonly string[];
  /** Files that end in the middle of a record; what was cut off is not in the view. */
  readonly torn: readonly TornTail[];
}

/** A consistent view of a LevelDB directory, made by `openDatabase`. It never changes. */
export class Database implements KeyValueReader {
  readonly report: DatabaseReport;
  readonly #view: View;
  readonly #files: TableFiles;

  constructor(view: View, files: TableFiles) {
    this.#view = view;
    this.#files = files;
    const levels = [...view.levels].map(([level, tables]) => {
      return { level, tables: tables.length, bytes: tables.reduce((n, t) => n + t.info.size, 0) };
    });
    const { manifest } = view.version;
    this.report = { manifest, levels, logs: view.logs, torn: view.torn };
  }

  async get(key: Uint8Array): Promise<Uint8Array | undefined> {
    const { memtable, levels } = this.#view;
    const position = memtable.seek(key);
    if (position < memtable.size && compareBytes(memtable.keyAt(position), key) === 0) {
      return memtable.valueAt(position)?.slice();
    }
    for (const [level, tables] of levels) {
      const found =
        level === 0 ? await findNewest(tables, key) : await tableOf(tables, key)?.find(key);
      if (found !== undefined) return found.value?.slice();
    }
    return undefined;
  }

  iterate(options?: IterateOptions): AsyncGenerator<Entry[]> {
    const bounds = boundsOf(options);
    const { from, to } = bounds;
    const runs: Cursor[] = [];
    if (this.#view.memtable.size > 0) runs.push(new MemTableCursor(this.#view.memtable));
    for (const [level, all] of this.#view.levels) {
      const tables = all.filter(({ info }) => {
        if (to !== undefined && compareBytes(info.smallest, to) >= 0) return false;
        return compareBytes(info.largest, from) >= 0;
      });
      if (level === 0) runs.push(...tables.map((table) => new TablesCursor([table])));
      else if (tables.length > 0) runs.push(new TablesCursor(tables));
    }
    return merge(runs, bounds);
  }

  /** Gives the files back. The database cannot be read afterwards. */
  async close(): Promise<void> {
    await this.#files.closeExcept(new Set());
  }
}

/** Tables of level 0 may hold the same key: the highest sequence number counts. */
async function findNewest(tables: readonly Table[], key: Uint8Array): Promise<Found | undefined> {
  let newest: Found | undefined;
  for (const table of tables) {
    const found = await table.find(key);
    if (found === undefined) continue;
    if (newest === undefined || isNewer(found.trailer, newest.trailer)) newest = found;
  }
  return newest;
}

function isNewer(a: Uint8Array, b: Uint8Array): boolean {
  for (let i = 7; i >= 0; i--) if (a[i] !== b[i]) return a[i]! > b[i]!;
  return false;
}

/** The only table of a sorted level that may hold the newest entry of a key. */
function tableOf(tables: readonly Table[], key: Uint8Array): Table | undefined {
  let low = 0;
  let high = tables.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareBytes(tables[middle]!.info.largest, key) < 0) low = middle + 1;
    else high = middle;
  }
  return tables[low];
}
