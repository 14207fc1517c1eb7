import type { ContractDecoder, DatabaseName, DecodedEntry } from '../decode/decoded.ts';
import { decodeEntry } from '../decode/entry.ts';
import type { KeyValueReader } from '../leveldb/types.ts';
import type { Progress } from './progress.ts';

/** What to leave out of an export. */
export interface ExportOptions extends Progress {
  /** Only these key spaces; `storage` stands for every contract variable. All when not given. */
  readonly spaces?: readonly string[];
  /** Only keys with this prefix, as stored. */
  readonly prefix?: Uint8Array;
  /** Leave out deletion marks. */
  readonly live?: boolean;
}

/**
 * Every entry of a database in key order, decoded as far as it is understood. Nothing is dropped:
 * what fits no layout comes as `unknown` with its bytes. One entry is in memory at a time.
 */
export async function* exportEntries(
  database: DatabaseName,
  reader: KeyValueReader,
  contracts?: ContractDecoder,
  { spaces, prefix, live, onProgress, signal }: ExportOptions = {},
): AsyncGenerator<DecodedEntry> {
  let done = 0;
  for await (const batch of reader.iterate(prefix ? { prefix } : {})) {
    signal?.throwIfAborted();
    for (const { key, value } of batch) {
      const entry = decodeEntry(database, key, value, contracts);
      if (live && entry.deleted) continue;
      const space = entry.space.includes('.') ? 'storage' : entry.space;
      if (!spaces || spaces.includes(space) || spaces.includes(entry.space)) yield entry;
    }
    done += batch.length;
    onProgress?.({ done });
  }
}
