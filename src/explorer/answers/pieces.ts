import { contractAt } from '../../../packages/nom-db/src/decode/contracts.ts';
import type { Json, JsonObject } from '../../../packages/nom-db/src/decode/json.ts';
import { amount, count, shortened, time, words } from '../format.ts';
import type { Place } from '../place.ts';
import type { Cell, Piece } from '../view.ts';

/** Text as it is. */
export const plain = (text: string | number): Cell => [{ text: String(text) }];
/** A number with commas. */
export const number = (value: Json): Cell => [{ text: count(String(value)), full: String(value) }];
/** Nothing to show. */
export const nothing: Cell = [{ text: '–', full: '' }];

/** Text that leads somewhere. */
export const link = (text: string, to: Place): Cell => [{ text, to }];

const ADDRESS = /^z1[02-9ac-hj-np-z]{38}$/;
const HASH = /^[0-9a-f]{64}$/;
const ZERO_HASH = '0'.repeat(64);
const ZERO_ADDRESS = 'z1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqsggv2f';
/** Names of hashes that are of no block and no momentum. */
const OTHER_HASH = /changes|name|method|key|hashLock|params/i;
/** Names of texts and bytes: digits in them are no number. */
const NO_NUMBER =
  /^(?:nonce|data|symbol|domain|description|url|metadata|preimage|hashLock|signature)$|[nN]ame$|(?:Symbol|Domain|Address|Key|Signature)$/;
const NUMBER = /^(?:0|[1-9]\d{0,77})$/;
const TOKEN = /^zts1[02-9ac-hj-np-z]{22}$/;
const ZERO_TOKEN = 'zts1qqqqqqqqqqqqqqqqtq587y';
/** Smaller numbers of seconds are durations, or 0 for "not yet". */
const YEAR_2001 = 1_000_000_000;
/** Longest text that is shown whole. */
const LONG = 160;

/** Makes pieces that lead to places, seen from one height. */
export class Pieces {
  readonly #travelled: { readonly at?: number };
  readonly #most: number;

  /** @param most how many values of an object are shown */
  constructor(at: number | undefined, most = 12) {
    this.#travelled = at === undefined ? {} : { at };
    this.#most = most;
  }

  /** The contract's name, or the address by its ends; leads to the account. */
  address(address: string): Cell {
    if (address === ZERO_ADDRESS) return nothing;
    const text = contractAt(address) ?? shortened(address, 8, 6);
    const to: Place = { show: 'account', address, ...this.#travelled };
    return [{ text, full: address, to, code: true }];
  }

  /** The hash of an account block. */
  block(hash: string): Cell {
    if (hash === ZERO_HASH) return nothing;
    const to: Place = { show: 'block', hash, ...this.#travelled };
    return [{ text: shortened(hash), full: hash, to, code: true }];
  }

  /** A momentum by its height. */
  momentum(height: Json): Cell {
    // The first blocks acknowledge the height before the first momentum.
    if (Number(height) < 1) return number(height);
    const to: Place = { show: 'momentum', height: Number(height), ...this.#travelled };
    return [{ text: count(String(height)), full: String(height), to }];
  }

  /** A token standard; leads to what the Token contract holds about it. */
  token(standard: string): Cell {
    if (standard === ZERO_TOKEN) return [{ text: standard, code: true }];
    const to: Place = { show: 'search', text: standard, ...this.#travelled };
    return [{ text: standard, to, code: true }];
  }

  /** A hash that may be of anything: leads to the search. */
  hash(hash: string): Cell {
    if (hash === ZERO_HASH) return nothing;
    const to: Place = { show: 'search', text: hash, ...this.#travelled };
    return [{ text: shortened(hash), full: hash, to, code: true }];
  }

  /** Any value: addresses and hashes lead on, long text is shortened, objects name their fields. */
  value(value: Json, name = ''): Cell {
    if (value === null) return nothing;
    if (typeof value === 'string') return this.#text(value, name);
    if (typeof value === 'number')
      return /time(?:stamp)?$/i.test(name) && value >= YEAR_2001
        ? [{ text: time(value), full: String(value) }]
        : number(value);
    if (typeof value === 'boolean') return plain(value ? 'yes' : 'no');
    if (Array.isArray(value))
      return value.length === 0 ? nothing : this.#fields(value as Json[] as unknown as JsonObject);
    return this.#fields(value as JsonObject);
  }

  /** The value of a key space; heights of momentums lead to them. */
  valueIn(space: string, value: Json): Cell {
    return space === 'momentum-height' || space === 'confirmation'
      ? this.momentum(value)
      : this.value(value);
  }

  #text(text: string, name: string): Cell {
    if (ADDRESS.test(text)) return this.address(text);
    if (HASH.test(text) && !OTHER_HASH.test(name)) return this.hash(text);
    if (text === '') return nothing;
    if (TOKEN.test(text)) return this.token(text);
    if (NUMBER.test(text) && !NO_NUMBER.test(name)) return number(text);
    const code = /^[0-9a-f]{16,}$/.test(text) || /^[A-Za-z0-9+/]{24,}={0,2}$/.test(text);
    const short = text.length > LONG || code ? shortened(text, 24, 8) : text;
    return [{ text: short, full: text, ...(code ? { code: true as const } : {}) }];
  }

  /** Names and values of an object one after the other, the first ones of them. */
  #fields(object: JsonObject): Cell {
    const pieces: Piece[] = [];
    const entries = Object.entries(object);
    for (const [name, value] of entries.slice(0, this.#most)) {
      if (pieces.length) pieces.push({ text: ' · ' });
      if (!Array.isArray(object)) pieces.push({ text: `${words(name)} ` });
      if (value !== null && typeof value === 'object') pieces.push({ text: summary(value) });
      else pieces.push(...this.value(value, name));
    }
    const more = entries.length - this.#most;
    if (more > 0) pieces.push({ text: ` · … ${more} more` });
    return pieces;
  }
}

function summary(value: Json): string {
  const size = Object.keys(value as object).length;
  const [one, many] = Array.isArray(value) ? ['entry', 'entries'] : ['field', 'fields'];
  return `(${count(size)} ${size === 1 ? one : many})`;
}

/** An amount with the symbol of its token; without one in the smallest unit. */
export function amountOf(value: Json, token: Json | undefined): Cell {
  const { symbol, decimals } = (token ?? {}) as JsonObject;
  if (typeof decimals !== 'number') return number(value);
  return [{ text: `${amount(String(value), decimals)} ${symbol}`, full: String(value) }];
}

/** Fields of an object, those named first in that order; without those left out. */
export function fieldList(
  pieces: Pieces,
  object: JsonObject,
  replaced: Readonly<Record<string, Cell | undefined>> = {},
): { name: string; value: Cell }[] {
  return Object.entries(object).flatMap(([name, value]) => {
    if (Object.hasOwn(replaced, name)) {
      const own = replaced[name];
      return own ? [{ name: words(name), value: own }] : [];
    }
    return [{ name: words(name), value: pieces.value(value, name) }];
  });
}
