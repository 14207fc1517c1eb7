import { CONTRACTS } from '../../packages/nom-db/src/decode/contracts.ts';
import type { DatabaseName, DecodedEntry } from '../../packages/nom-db/src/decode/decoded.ts';
import {
  decodeEntry,
  fromHex,
  parseAddress,
  readPatch,
  STATE_BYTE,
  toHex,
} from '../../packages/nom-db/src/decode/index.ts';
import type { Ledger } from '../../packages/nom-db/src/questions/index.ts';
import { askDiff, redoKey } from '../../packages/nom-db/src/questions/index.ts';
import { valueCell } from './answers/keys.ts';
import { Pieces } from './answers/pieces.ts';
import type { Session } from './answers/session.ts';
import { prefixOfSpace, spaceOfKey } from './answers/spaces.ts';
import { type Asked, ExcerptError, readExcerpt, type Source } from './excerpt-text.ts';
import { shortened } from './format.ts';
import { type KeyBytes, keyParts, patchKeyParts } from './key-parts.ts';
import type { Place } from './place.ts';
import type { Cell, Column, Piece } from './view.ts';

/** A few rows of the sample network, for a page. */
export interface Excerpt {
  readonly columns: readonly Column[];
  readonly rows: ReadonlyArray<readonly Cell[]>;
  /** Where all of them can be seen. */
  readonly place: Place;
}

/** An excerpt with a title. */
export interface NamedExcerpt extends Excerpt {
  readonly title: string;
}

/** What the explorer's page shows of the sample before anything is opened. */
const SHOWN: ReadonlyArray<readonly [title: string, text: string]> = [
  ['What a momentum changed, key by key', 'changes 7 6'],
  ['What a contract stores', 'token.tokenInfo 2'],
  ['Keys and values as they are stored', 'nom frontier,balance,block-header,redo stored'],
];

/** Those excerpts. Throws `ExcerptError` when the sample has nothing of one. */
export async function shownExcerpts(session: Session): Promise<NamedExcerpt[]> {
  const taken = SHOWN.map(async ([title, text]) => ({
    title,
    ...(await takeExcerpt(session, text)),
  }));
  return Promise.all(taken);
}

/** Values of records with many fields are cut short: the explorer shows all. */
const pieces = new Pieces(undefined, 6);

/**
 * Takes an excerpt from a session: keys taken apart as their layout says, and what their values say.
 *
 * @throws ExcerptError when the text cannot be read, or when a source has not a single row
 */
export async function takeExcerpt(session: Session, text: string): Promise<Excerpt> {
  const asked = readExcerpt(text);
  if ('height' in asked.of) return changesExcerpt(session, asked.of.height, asked.rows);
  const found = await Promise.all(asked.of.map((source) => rowsFrom(session, source, asked)));
  const several = asked.of.length > 1;
  const parts = found.flat().map(({ database, key }) => keyParts(database, key));
  return {
    columns: [
      ...(several ? [{ name: 'space', title: 'Key space' }] : []),
      { name: 'key', title: several ? 'Key' : `Key: ${sharedLayout(parts)}` },
      ...(asked.stored ? [{ name: 'stored', title: 'Value as stored' }] : []),
      { name: 'value', title: 'The value says' },
    ],
    rows: found
      .flat()
      .map((one, index) => [
        ...(several ? [[{ text: one.decoded.space, to: placeOf(one.source) }]] : []),
        keyCell(parts[index]!, { show: 'entry', database: one.database, key: toHex(one.key) }),
        ...(asked.stored ? [storedCell(one)] : []),
        valueCell(one.decoded, pieces),
      ]),
    place: several ? { show: 'sizes' } : placeOf(asked.of[0]!),
  };
}

interface Found {
  readonly source: Source;
  readonly database: DatabaseName;
  readonly key: Uint8Array;
  readonly value: Uint8Array;
  readonly decoded: DecodedEntry;
}

async function rowsFrom(session: Session, source: Source, asked: Asked): Promise<Found[]> {
  const found: Found[] = [];
  for await (const one of entriesOf(session, source)) {
    if ((one.decoded.deleted === true) === asked.deleted) found.push(one);
    if (found.length === asked.rows) return found;
  }
  if (found.length > 0) return found;
  const which = 'contract' in source ? `${source.contract}.${source.variable}` : nameOf(source);
  throw new ExcerptError(
    `The sample network has no ${asked.deleted ? 'deleted keys' : 'keys'} of “${which}”.`,
    'Ask for keys that it has; the explorer at /tools/database/ lists them.',
  );
}

function nameOf(source: Exclude<Source, { contract: unknown }>): string {
  return `${source.database} ${'space' in source ? source.space : source.prefix}`;
}

/** Where all keys of a source can be seen. */
function placeOf(source: Source): Place {
  if ('contract' in source) return { show: 'storage', ...source };
  if ('prefix' in source) return { show: 'keys', ...source };
  return { show: 'keys', database: source.database, prefix: '', space: source.space };
}

/** Entries of a source, in key order. */
async function* entriesOf(session: Session, source: Source): AsyncGenerator<Found> {
  const database = 'contract' in source ? 'nom' : source.database;
  const reader = session.databases[database];
  if (!reader) {
    const others = Object.keys(session.databases).join(', ');
    throw new ExcerptError(`It holds no “${database}” database.`, `It holds ${others}.`);
  }
  for await (const batch of reader.iterate({ prefix: fromHex(prefixOf(source)) }))
    for (const { key, value } of batch) {
      const decoded = decodeEntry(database, key, value, session.ledger?.contracts);
      if (isOf(source, key, decoded))
        yield { source, database, key: key.slice(), value: value.slice(), decoded };
    }
}

function isOf(source: Source, key: Uint8Array, decoded: DecodedEntry): boolean {
  if ('contract' in source) return decoded.space === `${source.contract}.${source.variable}`;
  return 'prefix' in source || spaceOfKey(source.database, key) === source.space;
}

function prefixOf(source: Source): string {
  if ('contract' in source) return `5503${toHex(parseAddress(CONTRACTS[source.contract]))}04`;
  return 'prefix' in source ? source.prefix : prefixOfSpace(source.database, source.space);
}

async function changesExcerpt({ ledger }: Session, at: number, rows: number): Promise<Excerpt> {
  if (!ledger) throw new ExcerptError('There is no ledger.', 'Ask for keys instead.');
  const height = BigInt(at);
  const diff = await askDiff(ledger, height, { most: rows }).catch((error: Error) => {
    throw new ExcerptError(`${error.message}.`, 'Name a height of the sample network.');
  });
  const records = readPatch((await redoOf(ledger, height)) ?? new Uint8Array());
  return {
    columns: [
      { name: 'key', title: 'Key in the patch' },
      { name: 'space', title: 'Key space' },
      { name: 'before', title: 'Before' },
      { name: 'after', title: 'After' },
    ],
    rows: diff.changes.map(({ space, before, after }, index) => [
      keyCell(patchKeyParts(records[index]!.key), undefined),
      [{ text: space }],
      before === null ? [{ text: 'was not there' }] : pieces.valueIn(space, before),
      after === null ? [{ text: 'deleted' }] : pieces.valueIn(space, after),
    ]),
    place: { show: 'changes', height: at },
  };
}

function redoOf(ledger: Ledger, height: bigint): Promise<Uint8Array | undefined> {
  return ledger.reader.get(redoKey(height));
}

/** The layout that all keys share: "55 03 address 03 token", or just that they are bytes. */
function sharedLayout(keys: readonly KeyBytes[][]): string {
  const layouts = new Set(keys.map((parts) => parts.map(partName).join(' ')));
  return layouts.size === 1 ? [...layouts][0]! : 'its parts';
}

function partName({ bytes, name }: KeyBytes): string {
  return name ?? prefixText(bytes);
}

/** A prefix as bytes, or as text where it is text (the keys of peers). */
function prefixText(bytes: Uint8Array): string {
  const isText = bytes.length > 1 && bytes.every((byte) => byte >= 0x20 && byte < 0x7f);
  const text = isText ? String.fromCharCode(...bytes) : '';
  return /^(?:n:|:|version)/.test(text) ? text : (toHex(bytes).match(/../g) ?? []).join(' ');
}

/** A key in its parts, longer ones by their ends. */
function keyCell(parts: readonly KeyBytes[], to: Place | undefined): Cell {
  return parts.flatMap((part, index): Piece[] => {
    const hex = toHex(part.bytes);
    const text = part.name ? shortened(hex, 6, 4) : prefixText(part.bytes);
    const piece: Piece = {
      text,
      ...(part.name === undefined || text === hex ? {} : { full: hex }),
      ...(to ? { to } : {}),
      code: true,
    };
    return index > 0 ? [{ text: ' ', ...(to ? { to } : {}) }, piece] : [piece];
  });
}

/** A stored value by its ends, with the marker byte by itself where there is one. */
function storedCell({ database, key, value }: Found): Cell {
  if (value.length === 0) return [{ text: 'empty' }];
  const marker = database === 'consensus' || (database === 'nom' && key[0] === STATE_BYTE) ? 1 : 0;
  const [mark, rest] = [toHex(value.subarray(0, marker)), toHex(value.subarray(marker))];
  return [{ text: `${mark} ${shortened(rest, 12, 6)}`.trim(), full: toHex(value), code: true }];
}
