import type { ContractDecoder, DatabaseName, DecodedEntry } from '../decode/decoded.ts';
import { decodeEntry } from '../decode/entry.ts';
import { CONSENSUS_SPACES, PATCH_SPACES, STATE_SPACES } from '../decode/layout.ts';
import { PEER_RECORDS } from '../decode/peers.ts';
import type { KeyValueReader } from '../leveldb/types.ts';
import { QuestionError } from './errors.ts';
import type { Progress } from './progress.ts';

/** Names of all key spaces, and of entries that belong to none. */
export const SPACE_NAMES: readonly string[] = [
  ...[...STATE_SPACES, ...PATCH_SPACES, ...CONSENSUS_SPACES].map(({ name }) => name),
  ...PEER_RECORDS,
  'unknown',
];

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
 *
 * @throws QuestionError `bad-argument` for a name in `spaces` that no key space has.
 */
export async function* exportEntries(
  database: DatabaseName,
  reader: KeyValueReader,
  contracts?: ContractDecoder,
  { spaces, prefix, live, onProgress, signal }: ExportOptions = {},
): AsyncGenerator<DecodedEntry> {
  const wrong = spaces?.find((name) => !name.includes('.') && !SPACE_NAMES.includes(name));
  if (wrong !== undefined)
    throw new QuestionError(
      'bad-argument',
      `"${wrong}" is no key space; try ${SPACE_NAMES.join(', ')}`,
    );
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
