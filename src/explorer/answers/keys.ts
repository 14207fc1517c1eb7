import type { DatabaseName, DecodedEntry } from '../../../packages/nom-db/src/decode/decoded.ts';
import { concat, decodeEntry, fromHex, toHex } from '../../../packages/nom-db/src/decode/index.ts';
import type { Json } from '../../../packages/nom-db/src/decode/json.ts';
import { type KeyValueReader, startsWith } from '../../../packages/nom-db/src/leveldb/index.ts';
import { QuestionError } from '../../../packages/nom-db/src/questions/index.ts';
import { count, shortened } from '../format.ts';
import type { Place } from '../place.ts';
import { type Cell, PAGE_ROWS, type View } from '../view.ts';
import { fieldList, nothing, number, Pieces } from './pieces.ts';
import { type Asking, counting } from './session.ts';
import { prefixOfSpace, spaceOfKey } from './spaces.ts';

const pieces = new Pieces(undefined);

/** One page of the keys of a database, in byte order, decoded. */
export async function keys(asking: Asking, place: Extract<Place, { show: 'keys' }>): Promise<View> {
  const { database, space, after } = place;
  const prefix = longer(place.prefix, space ? prefixOfSpace(database, space) : '');
  const found: { key: Uint8Array; value: Uint8Array }[] = [];
  const { signal, onProgress } = counting(asking);
  let done = 0;
  scan: for await (const batch of readerOf(asking, database).iterate({
    prefix: fromHex(prefix),
    // The least key behind another is that key with a zero byte.
    ...(after ? { from: concat([fromHex(after), Uint8Array.of(0)]) } : {}),
    ...(space ? {} : { limit: PAGE_ROWS + 1 }),
  })) {
    signal.throwIfAborted();
    for (const { key, value } of batch) {
      if (space && spaceOfKey(database, key) !== space) continue;
      found.push({ key: key.slice(), value: value.slice() });
      if (found.length > PAGE_ROWS) break scan;
    }
    done += batch.length;
    onProgress({ done });
  }
  const shown = found.slice(0, PAGE_ROWS);
  const last = shown.at(-1);
  const { after: _, ...first } = place;
  const entries = shown.map(({ key, value }) => ({
    key: toHex(key),
    decoded: decodeEntry(database, key, value, asking.session.ledger?.contracts),
    size: value.length,
  }));
  return {
    place,
    title: space ? `Keys of ${database}: ${space}` : `Keys of ${database}`,
    notes: prefix && !space ? [`Keys that begin with ${prefix}.`] : [],
    related: [
      { text: 'Tree of these keys', to: { show: 'prefix', database, prefix } },
      { text: 'All key spaces', to: { show: 'sizes' } },
    ],
    sections: [
      {
        kind: 'table',
        id: 'keys',
        title: after ? `Keys after ${shortened(after, 16, 6)}` : 'Keys',
        columns: [
          { name: 'key', title: 'Key' },
          { name: 'space', title: 'Key space' },
          { name: 'means', title: 'The key says' },
          { name: 'value', title: 'The value says' },
          { name: 'bytes', title: 'Bytes', number: true },
        ],
        rows: entries.map(({ key, decoded, size }) => [
          entryLink(database, key),
          [{ text: decoded.space }],
          pieces.value(decoded.key),
          valueCell(decoded),
          number(size),
        ]),
        empty: after ? 'There are no more keys.' : 'There are no such keys.',
        ...(after ? { first } : {}),
        ...(found.length > PAGE_ROWS && last ? { next: { ...first, after: toHex(last.key) } } : {}),
      },
    ],
    data: entries as unknown as Json,
  };
}

/** One key with its value: as stored, and what both mean. */
export async function entry(
  asking: Asking,
  place: Extract<Place, { show: 'entry' }>,
): Promise<View> {
  const { database, key } = place;
  const value = await readerOf(asking, database).get(fromHex(key));
  if (!value) throw new QuestionError('not-found', `${database} holds no key ${key}.`);
  const decoded = decodeEntry(database, fromHex(key), value, asking.session.ledger?.contracts);
  const fields = [
    { name: 'key', value: [{ text: key, code: true as const }] },
    { name: 'key space', value: [{ text: decoded.space }] },
    ...fieldList(pieces, decoded.key),
    {
      name: 'value',
      value: [{ text: shortened(toHex(value), 512, 8), full: toHex(value), code: true as const }],
    },
    { name: 'bytes of the value', value: number(value.length) },
  ];
  const inner = decoded.value;
  const isObject = inner !== null && typeof inner === 'object' && !Array.isArray(inner);
  return {
    place,
    title: `Key ${shortened(key, 16, 6)} of ${database}`,
    notes: decoded.deleted ? ['The key was deleted: its value is empty.'] : [],
    related: [
      { text: 'Keys around it', to: { show: 'keys', database, prefix: key.slice(0, 4) } },
      ...(decoded.space === 'redo' || decoded.space === 'undo'
        ? [
            {
              text: 'What it changed',
              to: { show: 'changes', height: Number(decoded.key.height) } as const,
            },
          ]
        : []),
    ],
    sections: [
      { kind: 'fields', id: 'stored', title: 'As stored', fields },
      {
        kind: 'fields',
        id: 'decoded',
        title: 'What the value says',
        fields: isObject
          ? fieldList(pieces, inner as never)
          : [{ name: 'value', value: valueCell(decoded) }],
      },
    ],
    data: { key, value: toHex(value), decoded: decoded as unknown as Json },
  };
}

/** A key by its ends; leads to its value. */
export function entryLink(database: DatabaseName, key: string): Cell {
  const to: Place = { show: 'entry', database, key };
  return [{ text: shortened(key, 20, 6), full: key, to, code: true }];
}

/** What a value says, or why nothing is said. */
export function valueCell(decoded: DecodedEntry, by = pieces): Cell {
  if (decoded.deleted) return [{ text: 'deleted' }];
  if (decoded.error)
    return [{ text: `cannot be read: ${decoded.error}`, full: decoded.rawValue ?? '' }];
  if (decoded.value === undefined) return decoded.rawValue ? by.value(decoded.rawValue) : nothing;
  return by.valueIn(decoded.space, decoded.value);
}

/** A database by name. Throws `not-found` when the directory does not hold it. */
export function readerOf({ session }: Asking, database: DatabaseName): KeyValueReader {
  const reader = session.databases[database];
  if (reader) return reader;
  throw new QuestionError('not-found', `The directory holds no "${database}" database.`);
}

/** Of two prefixes in hex the longer one; both are of the same keys, or nothing has both. */
function longer(one: string, other: string): string {
  const [a, b] = [fromHex(one), fromHex(other)];
  if (startsWith(a, b)) return one;
  if (startsWith(b, a)) return other;
  throw new QuestionError(
    'bad-argument',
    `No key of this key space begins with ${one} (${count(a.length)} bytes).`,
  );
}
