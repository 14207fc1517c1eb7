import type { Json, JsonObject } from '../../../packages/nom-db/src/decode/json.ts';
import {
  askDiff,
  askMomentum,
  askMomentums,
  TOKEN_KEYS,
} from '../../../packages/nom-db/src/questions/index.ts';
import { bytes, count, time } from '../format.ts';
import type { Place } from '../place.ts';
import { type Cell, PAGE_ROWS, type View } from '../view.ts';
import { BLOCK_COLUMNS, blockRows } from './blocks.ts';
import { fieldList, number, Pieces, plain } from './pieces.ts';
import { type Asking, ledgerFor, newestLedger } from './session.ts';

/** One page of momentums, newest first. */
export async function momentums(
  asking: Asking,
  place: Extract<Place, { show: 'momentums' }>,
): Promise<View> {
  const ledger = await ledgerFor(asking, place.at, []);
  const pieces = new Pieces(place.at);
  const newest = Number(ledger.version.height);
  const to = Math.min(newest, (place.below ?? newest + 1) - 1);
  const from = Math.max(1, to - PAGE_ROWS + 1);
  const rows = [];
  if (to >= 1)
    for await (const row of askMomentums(
      ledger,
      { from: BigInt(from), to: BigInt(to) },
      { signal: asking.signal },
    ))
      rows.unshift(row);
  const { below: _, ...first } = place;
  return {
    place,
    title: 'Momentums',
    notes: [`${count(newest)} momentums, the newest first.`],
    related: [],
    sections: [
      {
        kind: 'table',
        id: 'momentums',
        title: rows.length ? `Momentums ${count(from)} to ${count(to)}` : 'Momentums',
        columns: [
          { name: 'height', title: 'Height', number: true },
          { name: 'timestamp', title: 'Time' },
          { name: 'producer', title: 'Producer' },
          { name: 'blocks', title: 'Blocks', number: true },
          { name: 'size', title: 'Size', number: true },
          { name: 'hash', title: 'Hash' },
        ],
        rows: rows.map(({ height, timestamp, producer, blocks, size, hash }) => [
          pieces.momentum(height),
          [{ text: time(Number(timestamp)), full: String(timestamp) }],
          pieces.address(producer),
          number(blocks),
          [{ text: bytes(size), full: String(size) }],
          [{ ...pieces.hash(hash)[0]!, to: pieces.momentum(height)[0]!.to! }],
        ]),
        empty: 'There are none below this height.',
        ...(place.below === undefined ? {} : { first }),
        ...(from > 1 ? { next: { ...first, below: from } } : {}),
      },
    ],
    data: rows,
  };
}

/** One momentum and the account blocks it confirmed. */
export async function momentum(
  asking: Asking,
  place: Extract<Place, { show: 'momentum' }>,
): Promise<View> {
  const ledger = await ledgerFor(asking, place.at, TOKEN_KEYS);
  const { page = 1, ...first } = place;
  const skip = (page - 1) * PAGE_ROWS;
  const ref = { height: BigInt(place.height) };
  const answer = await askMomentum(ledger, ref, { skip, most: PAGE_ROWS });
  const pieces = new Pieces(place.at);
  const newest = Number(ledger.version.height);
  const near = (text: string, height: number) => {
    return height >= 1 && height <= newest ? [{ text, to: { ...first, height } }] : [];
  };
  const { momentum: fields, blocks } = answer;
  const total = (fields.content as Json[]).length;
  const previous = place.height > 1 ? pieces.momentum(place.height - 1)[0]!.to : undefined;
  return {
    place,
    title: `Momentum ${count(place.height)}`,
    notes: [],
    related: [
      ...near('Previous', place.height - 1),
      ...near('Next', place.height + 1),
      { text: 'What it changed', to: { show: 'changes', height: place.height } },
      { text: 'The ledger as it was then', to: { show: 'momentums', at: place.height } },
    ],
    sections: [
      {
        kind: 'fields',
        id: 'fields',
        title: 'Fields',
        fields: fieldList(pieces, fields, {
          content: plain(`${count(total)} account ${total === 1 ? 'block' : 'blocks'}`),
          hash: [{ text: String(fields.hash), code: true }],
          previousHash: [
            {
              text: String(fields.previousHash),
              code: true,
              ...(previous ? { to: previous } : {}),
            },
          ],
        }),
      },
      {
        kind: 'table',
        id: 'blocks',
        title:
          total > PAGE_ROWS
            ? `Account blocks it confirmed, ${count(skip + 1)} to ${count(skip + blocks.length)}`
            : 'Account blocks it confirmed',
        columns: BLOCK_COLUMNS,
        rows: await blockRows(pieces, ledger, blocks),
        empty: total ? 'There are no more.' : 'It confirmed none.',
        ...(page > 1 ? { first } : {}),
        ...(total > skip + PAGE_ROWS ? { next: { ...first, page: page + 1 } } : {}),
      },
    ],
    data: answer as unknown as JsonObject,
  };
}

/** What a momentum changed, key by key, before and after. */
export async function changes(
  asking: Asking,
  place: Extract<Place, { show: 'changes' }>,
): Promise<View> {
  const { height, page = 1 } = place;
  const start = (page - 1) * PAGE_ROWS;
  const part = { skip: start, most: PAGE_ROWS };
  const diff = await askDiff(newestLedger(asking), BigInt(height), part);
  const pieces = new Pieces(undefined);
  const { changes: shown, total } = diff;
  const more = total > start + PAGE_ROWS;
  const { page: _, ...first } = place;
  const side = (space: string, value: (typeof shown)[number]['after'], absent: string): Cell =>
    value === null ? [{ text: absent }] : pieces.valueIn(space, value);
  return {
    place,
    title: `What momentum ${count(height)} changed`,
    notes: [`${count(total)} ${total === 1 ? 'key' : 'keys'}, in the order of its redo patch.`],
    related: [{ text: `Momentum ${count(height)}`, to: { show: 'momentum', height } }],
    sections: [
      {
        kind: 'table',
        id: 'changes',
        title:
          total > PAGE_ROWS
            ? `Changes ${count(start + 1)} to ${count(start + shown.length)}`
            : 'Changes',
        columns: [
          { name: 'space', title: 'Key space' },
          { name: 'key', title: 'Key' },
          { name: 'before', title: 'Before' },
          { name: 'after', title: 'After' },
        ],
        rows: shown.map((change) => [
          [{ text: change.space }],
          change.key.raw
            ? [{ text: String(change.key.raw), code: true }]
            : pieces.value(change.key),
          side(change.space, change.before, 'was not there'),
          change.same
            ? plain('written again, the same')
            : side(change.space, change.after, 'deleted'),
        ]),
        empty: total ? 'There are no more changes.' : 'It changed nothing.',
        ...(page > 1 ? { first } : {}),
        ...(more ? { next: { ...first, page: page + 1 } } : {}),
      },
    ],
    data: diff as never,
  };
}
