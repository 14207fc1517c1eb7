/** The read-only LevelDB reader. */
export { compareBytes, prefixEnd, startsWith } from './bytes.ts';
export { Database, type DatabaseReport } from './database.ts';
export * from './errors.ts';
export type { TornTail } from './log-records.ts';
export { MemoryReader, MemorySource } from './memory.ts';
export { type OpenOptions, openDatabase, readConsistently } from './open.ts';
export type {
  Entry,
  IterateOptions,
  KeyValueReader,
  RandomAccess,
  Source,
} from './types.ts';
