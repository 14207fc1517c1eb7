import type { DecodedEntry } from '../decode/decoded.ts';
import { keyText, short } from './answers.ts';
import type { Cell, Output } from './output.ts';

const FIELDS = ['space', 'key', 'value', 'deleted', 'error', 'rawKey', 'rawValue'] as const;

/**
 * Writes decoded entries as they come: JSON keeps keys and values as objects (an array of them);
 * CSV and the table write them as compact JSON, one entry a row.
 */
export async function entryRows(
  output: Output,
  entries: AsyncIterable<DecodedEntry>,
): Promise<void> {
  const json = output.format === 'json';
  const names = output.format === 'human' ? FIELDS.slice(0, 3) : FIELDS;
  await output.table(
    names.map((name) => ({ name })),
    rows(),
  );
  async function* rows() {
    // `table` writes cells as JSON with --json: an object is as good there as a number.
    for await (const entry of entries)
      yield names.map((name) => (json ? (entry[name] as Cell) : cell(entry, name)));
  }
  function cell(entry: DecodedEntry, name: (typeof FIELDS)[number]): Cell {
    if (output.format !== 'human') return short(entry[name]);
    if (name === 'key') return entry.rawKey ?? keyText(entry.key);
    if (name !== 'value') return short(entry[name]);
    if (entry.deleted) return '(deleted)';
    return entry.rawValue === undefined
      ? short(entry.value)
      : `${entry.rawValue} ${entry.error ?? ''}`;
  }
}
