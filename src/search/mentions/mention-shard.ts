/**
 * Where terms are said: terms that stand next to each other in their order, all that the site says of them.
 *
 * Term (see terms.ts) → how rare it is, in tenths, and then, for each page that says it, three numbers: the
 * page, its section that says it most, and how both do (`packed`). The page that says it most comes
 * first; terms that many pages say keep the best.
 */
export type MentionShard = Readonly<Record<string, readonly number[]>>;

/** Some sections of a page, one after another, with what a line of results shows of them. */
export interface PlaceChunk {
  readonly page: string;
  /** Below the root of the site, without a slash in front. */
  readonly url: string;
  /** Part of the site. */
  readonly part: string;
  /** Heading and id, both empty for the page before its first heading, and what it begins with. */
  readonly sections: readonly (readonly [heading: string, id: string, lead: string])[];
}

/** What is loaded before any mention is looked up. */
export interface MentionList {
  /** Names the index: the addresses of all of it hold the mark, and change with any of it. */
  readonly mark: string;
  /** What the terms of each shard are not below, in order. */
  readonly starts: readonly string[];
  /** Part of the site → its first page; pages are numbered part by part, in this order. */
  readonly parts: readonly (readonly [part: string, first: number])[];
}

/** Sections in a chunk. */
export const CHUNK = 12;
/** How a page, and the section of it that says a term most, say it. */
export interface Strength {
  /** How much they do, as shares of 1, in so many steps. */
  readonly page: number;
  readonly section: number;
  /** How many words the title of the page has if the term is one of them, else 0; and the heading. */
  readonly inTitle: number;
  readonly inHeading: number;
}

const STEPS = 31;
const MOST_WORDS = 7;

/** All of it as one number. */
export function packed({ page, section, inTitle, inHeading }: Strength): number {
  const step = (share: number) => Math.max(1, Math.round(share * STEPS));
  const words = (count: number) => Math.min(MOST_WORDS, count);
  return step(page) + (step(section) << 5) + (words(inTitle) << 10) + (words(inHeading) << 13);
}

/** The opposite of `packed`. */
export function unpacked(number: number): Strength {
  return {
    page: (number & STEPS) / STEPS,
    section: ((number >> 5) & STEPS) / STEPS,
    inTitle: (number >> 10) & MOST_WORDS,
    inHeading: (number >> 13) & MOST_WORDS,
  };
}

/** How much the page and the section say the term together: for comparing, without unpacking it. */
export function amount(number: number): number {
  return (number & STEPS) + ((number >> 5) & STEPS);
}

/** Where a shard stands below the root of the site. */
export function shardAddress({ mark }: MentionList, shard: number): string {
  return `assets/search/${mark}/terms-${shard}.json`;
}

/** Where the chunk with a section of a page stands below the root of the site. */
export function chunkAddress({ mark }: MentionList, page: number, section: number): string {
  return `assets/search/${mark}/page-${page}-${Math.floor(section / CHUNK)}.json`;
}
