import type { Database } from '../leveldb/index.ts';
import type { Context } from './command.ts';

/** Tells about files that end in the middle of a record. */
export function tellTorn(database: Database, context: Context): void {
  for (const { file, offset, bytes } of database.report.torn) {
    context.note(
      `${file} ends in the middle of a record at byte ${offset}; its last ${bytes} bytes are ` +
        'left out (the node was interrupted, or is writing now)',
    );
  }
}
