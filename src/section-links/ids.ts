import { createHash } from 'node:crypto';

/** Digits and letters that cannot be taken for one another; without vowels, so that no word appears. */
export const ALPHABET = '23456789bcdfghjkmnpqrstvwxyz';
const SHORTEST = 4;
const LONGEST = 12;

/** What an id of a section looks like. */
export const ID_FORM = new RegExp(`^[${ALPHABET}]{${SHORTEST},${LONGEST}}$`);

/** Ids by address (`/page/#section`). */
export type SectionIds = ReadonlyMap<string, string>;

/**
 * Gives each address that has no id yet the shortest free one that follows from the address. Ids that
 * were ever given stay with their addresses, so a section keeps its id and no id is used twice.
 */
export function withIds(given: SectionIds, addresses: Iterable<string>): SectionIds {
  const ids = new Map(given);
  const taken = new Set(given.values());
  for (const address of [...new Set(addresses)].sort()) {
    if (ids.has(address)) continue;
    const id = freeId(address, taken);
    ids.set(address, id);
    taken.add(id);
  }
  return ids;
}

function freeId(address: string, taken: ReadonlySet<string>): string {
  const digits = digitsOf(address);
  for (let length = SHORTEST; length <= LONGEST; length += 1) {
    const id = digits.slice(0, length);
    if (!taken.has(id)) return id;
  }
  throw new Error(`no id is free for ${address}`);
}

/** The address as a number that is evenly spread, written with the alphabet of ids. */
function digitsOf(address: string): string {
  const bytes = createHash('sha256').update(address).digest();
  const base = BigInt(ALPHABET.length);
  let rest = BigInt(`0x${bytes.toString('hex')}`);
  let digits = '';
  for (let index = 0; index < LONGEST; index += 1) {
    digits += ALPHABET[Number(rest % base)];
    rest /= base;
  }
  return digits;
}
