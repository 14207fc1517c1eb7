import * as z from 'zod';
import { LONGEST_ADDRESS, WEB_OR_SITE_ADDRESS } from '../web-address/web-address.ts';

/** A page of this site, or an address that a reader can open; never one that runs something. */
const sourceAddress = z
  .string()
  .max(LONGEST_ADDRESS)
  .regex(
    WEB_OR_SITE_ADDRESS,
    'an address begins with https:// or /, without blanks, quotes and hidden signs',
  );

/** A term as its file states it; the id is the file's name. */
export const termSchema = z.strictObject({
  /** The term as it is written in running text. */
  term: z.string().min(2).max(60),
  /** Other spellings and names a reader may search for. */
  aliases: z.array(z.string().min(1).max(60)).optional(),
  /** One plain sentence. */
  short: z.string().min(20).max(200),
  /** More, in plain text. */
  long: z.string().max(800).optional(),
  /** Ids of related terms. */
  see: z.array(z.string()).optional(),
  /** Addresses: pages of this site or primary sources. */
  sources: z.array(sourceAddress).optional(),
});

/** A term together with its id. */
export type Term = z.infer<typeof termSchema> & { id: string };

/** Sorts terms as a reader expects a glossary sorted: by name, ignoring case. */
export function inAlphabet(terms: readonly Term[]): Term[] {
  return [...terms].sort((a, b) => {
    const [x, y] = [a.term.toLowerCase(), b.term.toLowerCase()];
    if (x === y) return 0;
    return x < y ? -1 : 1;
  });
}
