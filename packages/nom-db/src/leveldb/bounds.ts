import { compareBytes, prefixEnd } from './bytes.ts';
import type { IterateOptions } from './types.ts';

/** A half-open range of keys with a limit: what the options of `iterate` come down to. */
export interface Bounds {
  /** First key, inclusive. */
  readonly from: Uint8Array;
  /** Last key, exclusive; without it, to the end. */
  readonly to: Uint8Array | undefined;
  /** At most this many keys; `Infinity` without a limit. */
  readonly limit: number;
}

/**
 * Turns prefix, from, to and limit into one range.
 *
 * Throws `RangeError` for a limit that is no whole number of zero or more.
 */
export function boundsOf(options: IterateOptions = {}): Bounds {
  const limit = options.limit ?? Number.POSITIVE_INFINITY;
  if (limit !== Number.POSITIVE_INFINITY && !(Number.isSafeInteger(limit) && limit >= 0)) {
    throw new RangeError(`limit must be a whole number of zero or more, not ${limit}`);
  }
  const prefix = options.prefix ?? new Uint8Array(0);
  let from = options.from ?? prefix;
  if (compareBytes(prefix, from) > 0) from = prefix;
  let to = prefixEnd(prefix);
  if (options.to !== undefined && (to === undefined || compareBytes(options.to, to) < 0)) {
    to = options.to;
  }
  return { from, to, limit };
}
