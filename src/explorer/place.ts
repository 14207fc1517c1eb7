import type { DatabaseName } from '../../packages/nom-db/src/decode/decoded.ts';

/** Where the ledger is read as it was after an older momentum: its height. */
interface Travelled {
  readonly at?: number;
}

/**
 * Everything that can be shown of a data directory. Heights are whole numbers from 1, hashes, keys
 * and prefixes lower-case hexadecimal, `after` the last key or address of the page before.
 */
export type Place =
  | { readonly show: 'overview' }
  | { readonly show: 'sizes' }
  | { readonly show: 'prefix'; readonly database: DatabaseName; readonly prefix: string }
  | {
      readonly show: 'keys';
      readonly database: DatabaseName;
      readonly prefix: string;
      /** Only keys of this key space. */
      readonly space?: string;
      readonly after?: string;
    }
  | { readonly show: 'entry'; readonly database: DatabaseName; readonly key: string }
  | ({ readonly show: 'momentums'; readonly below?: number } & Travelled)
  | ({
      readonly show: 'momentum';
      readonly height: number;
      /** Page of its account blocks, from 1. */
      readonly page?: number;
    } & Travelled)
  | { readonly show: 'changes'; readonly height: number; readonly page?: number }
  | ({ readonly show: 'accounts'; readonly after?: string } & Travelled)
  | ({ readonly show: 'account'; readonly address: string; readonly below?: number } & Travelled)
  | ({ readonly show: 'block'; readonly hash: string } & Travelled)
  | ({ readonly show: 'contracts' } & Travelled)
  | ({
      readonly show: 'storage';
      readonly contract: string;
      /** Only this variable. */
      readonly variable?: string;
      readonly after?: string;
    } & Travelled)
  | ({ readonly show: 'search'; readonly text: string } & Travelled);

/** Name of a kind of place. */
export type Show = Place['show'];

/** Kinds of places that can be looked at as they were at an older height. */
export const TRAVELLERS: ReadonlySet<Show> = new Set<Show>([
  'momentums',
  'momentum',
  'accounts',
  'account',
  'block',
  'contracts',
  'storage',
]);

/** The height a place is seen from; `undefined` is the newest. */
export function heightOf(place: Place): number | undefined {
  return 'at' in place ? place.at : undefined;
}

/**
 * The same place seen from another height (`undefined` is the newest). A place that has no past,
 * such as the list of keys, gives the momentums at that height.
 */
export function travelled(place: Place, at: number | undefined): Place {
  const { at: _, ...here } = { at: undefined, ...place };
  const base = TRAVELLERS.has(place.show) ? (here as Place) : ({ show: 'momentums' } as const);
  return at === undefined ? base : ({ ...base, at } as Place);
}
