import type { IterateOptions, KeyValueReader } from '../types.ts';

/** Bytes as hex: text is compared faster than arrays, and a difference can be read. */
export const hex = (bytes: Uint8Array | undefined) =>
  bytes === undefined ? undefined : Buffer.from(bytes).toString('hex');

/** All entries of a walk as `key=value` in hex. */
export async function collect(reader: KeyValueReader, options?: IterateOptions): Promise<string[]> {
  const entries: string[] = [];
  for await (const batch of reader.iterate(options)) {
    if (batch.length === 0) throw new Error('a batch without entries');
    for (const { key, value } of batch) entries.push(`${hex(key)}=${hex(value)}`);
  }
  return entries;
}

/** The key of a collected entry. */
export const keyOf = (entry: string) => Uint8Array.from(Buffer.from(entry.split('=')[0]!, 'hex'));
/** The value of a collected entry, in hex. */
export const valueHexOf = (entry: string) => entry.split('=')[1]!;
