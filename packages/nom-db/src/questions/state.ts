import { concat, toHex } from '../decode/bytes.ts';
import { DecodeError } from '../decode/errors.ts';
import { STATE_BYTE } from '../decode/layout.ts';
import { compareBytes, startsWith } from '../leveldb/bytes.ts';
import type { Entry, KeyValueReader } from '../leveldb/types.ts';

/**
 * The ledger's state at one height. Keys carry no `0x55` and values no marker byte; deleted keys
 * are not there. Mirrors the `db.DB` that `ldbManager.Frontier` and `ldbManager.Get` return, except
 * that a key is either there or not: the node's view of an older version answers `Get` and `Has`
 * for keys that came into being later with an empty value.
 */
export interface StateView {
  /** Value of a key, `undefined` when the key is not there at this height. May be empty. */
  get(key: Uint8Array): Promise<Uint8Array | undefined>;
  /** The keys with a prefix in byte order, in batches. Keys are whole, prefix included. */
  iterate(prefix: Uint8Array): AsyncIterable<Entry[]>;
}

const STATE = Uint8Array.of(STATE_BYTE);

function unmark(key: Uint8Array, stored: Uint8Array): Uint8Array | undefined {
  if (stored.length === 0) return undefined;
  if (stored[0] !== 0)
    throw new DecodeError(`value of state key ${toHex(key)}`, 0, 'marker byte is not 0');
  return stored.subarray(1);
}

/** The state as it stands below `0x55` in `nom`; mirrors `ldbManager.Frontier`. */
export class StoredState implements StateView {
  readonly #reader: KeyValueReader;

  constructor(reader: KeyValueReader) {
    this.#reader = reader;
  }

  async get(key: Uint8Array): Promise<Uint8Array | undefined> {
    const stored = await this.#reader.get(concat([STATE, key]));
    return stored && unmark(key, stored);
  }

  async *iterate(prefix: Uint8Array): AsyncGenerator<Entry[]> {
    for await (const batch of this.#reader.iterate({ prefix: concat([STATE, prefix]) })) {
      const live: Entry[] = [];
      for (const entry of batch) {
        const key = entry.key.subarray(1);
        const value = unmark(key, entry.value);
        if (value) live.push({ key, value });
      }
      if (live.length) yield live;
    }
  }
}

/** Values that replace those of another view, keyed by `keyText`; `undefined` is "not there". */
export type Replacements = ReadonlyMap<string, Uint8Array | undefined>;

/** A key as text with one character a byte: cheap to hash, and in the same order as the bytes. */
export function keyText(key: Uint8Array): string {
  // In one piece: text that is put together letter by letter takes several times the memory.
  if (key.length <= PIECE) return String.fromCharCode(...key);
  return keyText(key.subarray(0, PIECE)) + keyText(key.subarray(PIECE));
}

const PIECE = 4096;
const keyBytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** A state view with some keys replaced: another height, by the values of undo patches. */
export class ReplacedState implements StateView {
  readonly #base: StateView;
  readonly #replaced: Replacements;
  #sorted: Uint8Array[] | undefined;

  constructor(base: StateView, replaced: Replacements) {
    this.#base = base;
    this.#replaced = replaced;
  }

  async get(key: Uint8Array): Promise<Uint8Array | undefined> {
    const text = keyText(key);
    return this.#replaced.has(text) ? this.#replaced.get(text) : this.#base.get(key);
  }

  async *iterate(prefix: Uint8Array): AsyncGenerator<Entry[]> {
    this.#sorted ??= [...this.#replaced.keys()].sort().map(keyBytes);
    const own = this.#sorted.filter((key) => startsWith(key, prefix));
    let next = 0;
    const ownUpTo = (limit: Uint8Array | undefined, into: Entry[]) => {
      for (let key = own[next]; key; key = own[++next]) {
        if (limit && compareBytes(key, limit) >= 0) return;
        const value = this.#replaced.get(keyText(key));
        if (value) into.push({ key, value });
      }
    };
    for await (const batch of this.#base.iterate(prefix)) {
      const merged: Entry[] = [];
      for (const entry of batch) {
        ownUpTo(entry.key, merged);
        if (!this.#replaced.has(keyText(entry.key))) merged.push(entry);
      }
      if (merged.length) yield merged;
    }
    const rest: Entry[] = [];
    ownUpTo(undefined, rest);
    if (rest.length) yield rest;
  }
}
