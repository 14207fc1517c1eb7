import { compareBytes } from './bytes.ts';
import { CorruptionError, UnsupportedError } from './errors.ts';
import { FieldReader } from './field-reader.ts';
import { readLogRecords, type TornTail } from './log-records.ts';
import type { RandomAccess } from './types.ts';

const COMPARATOR = 'leveldb.BytewiseComparator';
/** A key in a table ends in 8 bytes: its sequence number and whether it was put or deleted. */
export const TRAILER = 8;

/** A table as the manifest lists it. Keys are user keys, without sequence numbers. */
export interface TableInfo {
  readonly number: number;
  /** Size of the file in bytes. */
  readonly size: number;
  readonly smallest: Uint8Array;
  readonly largest: Uint8Array;
}

/** What the manifest says that the database consists of. */
export interface Version {
  readonly manifest: string;
  /** Tables by level. Level 0 may overlap, newest first; every other level is in key order. */
  readonly levels: ReadonlyMap<number, readonly TableInfo[]>;
  /** Logs with this number or a higher one hold what is in no table yet. */
  readonly logNumber: number;
  /** An older log that counts as well, or 0. */
  readonly previousLogNumber: number;
  readonly lastSequence: number;
  readonly torn: TornTail | undefined;
}

interface State {
  comparator?: string;
  logNumber?: number;
  previousLogNumber: number;
  nextFileNumber?: number;
  lastSequence?: number;
  readonly levels: Map<number, Map<number, TableInfo>>;
}

/**
 * Replays a manifest. Throws `CorruptionError` where it is damaged or incomplete, and
 * `UnsupportedError` for a database whose keys are in another order than by bytes.
 */
export async function readVersion(file: RandomAccess, manifest: string): Promise<Version> {
  const state: State = { previousLogNumber: 0, levels: new Map() };
  const records = readLogRecords(file, manifest);
  let next = await records.next();
  for (; !next.done; next = await records.next()) {
    const { payload, offset } = next.value;
    const fail = (reason: string) => new CorruptionError(manifest, offset, reason);
    applyEdit(state, new FieldReader(payload, 0, fail), manifest);
  }
  const end = next.value?.offset ?? file.size;
  const { comparator, logNumber, nextFileNumber, lastSequence } = state;
  if (
    comparator === undefined ||
    logNumber === undefined ||
    nextFileNumber === undefined ||
    lastSequence === undefined
  ) {
    throw new CorruptionError(manifest, end, 'it ends before it describes a database');
  }
  const levels = new Map<number, TableInfo[]>();
  for (const level of [...state.levels.keys()].sort((a, b) => a - b)) {
    const tables = [...state.levels.get(level)!.values()];
    if (tables.length > 0) levels.set(level, arrange(tables, level, manifest, end));
  }
  return {
    manifest,
    levels,
    logNumber,
    previousLogNumber: state.previousLogNumber,
    lastSequence,
    torn: next.value,
  };
}

function applyEdit(state: State, fields: FieldReader, manifest: string): void {
  const removed: Array<[level: number, number: number]> = [];
  const added: Array<[level: number, table: TableInfo]> = [];
  while (!fields.atEnd) {
    const tag = fields.uvarint('a field');
    switch (tag) {
      case 1:
        state.comparator = new TextDecoder().decode(fields.slice('the comparator'));
        if (state.comparator !== COMPARATOR) {
          throw new UnsupportedError(manifest, `keys ordered by "${state.comparator}"`);
        }
        break;
      case 2:
        state.logNumber = fields.uvarint('the log number');
        break;
      case 3:
        state.nextFileNumber = fields.uvarint('the next file number');
        break;
      case 4:
        state.lastSequence = fields.uvarint('the last sequence number');
        break;
      case 5:
        // Where the next compaction starts: of no use to a reader.
        fields.uvarint('a level');
        fields.slice('a compaction pointer');
        break;
      case 6:
        removed.push([fields.uvarint('a level'), fields.uvarint('a file number')]);
        break;
      case 7: {
        const level = fields.uvarint('a level');
        const number = fields.uvarint('a file number');
        const size = fields.uvarint('a file size');
        const smallest = userKey(fields, 'the smallest key');
        added.push([
          level,
          { number, size, smallest, largest: userKey(fields, 'the largest key') },
        ]);
        break;
      }
      case 9:
        state.previousLogNumber = fields.uvarint('the previous log number');
        break;
      default:
        throw fields.fail(`an unknown field ${tag}`);
    }
  }
  // A table that moves to another level is removed and added by the same edit.
  for (const [level, number] of removed) state.levels.get(level)?.delete(number);
  for (const [level, table] of added) {
    let tables = state.levels.get(level);
    if (tables === undefined) {
      tables = new Map();
      state.levels.set(level, tables);
    }
    tables.set(table.number, table);
  }
}

function userKey(fields: FieldReader, what: string): Uint8Array {
  const key = fields.slice(what);
  if (key.length < TRAILER) throw fields.fail(`${what} has no sequence number`);
  return key.slice(0, key.length - TRAILER);
}

function arrange(tables: TableInfo[], level: number, manifest: string, end: number): TableInfo[] {
  for (const table of tables) {
    if (compareBytes(table.smallest, table.largest) > 0) {
      throw new CorruptionError(manifest, end, `the keys of table ${table.number} are reversed`);
    }
  }
  if (level === 0) return tables.sort((a, b) => b.number - a.number);
  tables.sort((a, b) => compareBytes(a.smallest, b.smallest) || compareBytes(a.largest, b.largest));
  for (let i = 1; i < tables.length; i++) {
    const [before, table] = [tables[i - 1]!, tables[i]!];
    if (compareBytes(before.largest, table.smallest) > 0) {
      const pair = `${before.number} and ${table.number}`;
      throw new CorruptionError(manifest, end, `tables ${pair} overlap in level ${level}`);
    }
  }
  return tables;
}
