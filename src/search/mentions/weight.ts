import { splitIdentifier } from '../alternatives.ts';
import { packed } from './mention-shard.ts';
import type { PageText } from './page-text.ts';
import { termsOf } from './terms.ts';

/** The section of a page that says a term most (0 for what stands before its first heading), and how (`packed`). */
export type Weight = readonly [section: number, strength: number];

/** How much a page says each of its terms. */
export interface PageWeights {
  readonly title: string;
  readonly part: string;
  readonly sections: readonly (readonly [id: string, heading: string])[];
  readonly terms: Readonly<Record<string, Weight>>;
}

/**
 * What naming a term counts for, in times that the text says it: in the title of a page, in a
 * heading, in its address. */
const NAMED = { page: 8, beginning: 6, heading: 5, address: 5 };
/** So many of its last folders say what a page is about. */
const FOLDERS = 2;
/** Beyond so many times, saying it once more counts less and less; a long text has to say it more often. */
const ENOUGH = 1.2;
const USUAL = { section: 80, page: 800 };

/**
 * Weighs what a page says. Other pages do not count, so that it can be kept while they change.
 *
 * @param route address below the root of the site: `/internal/ledger/momentum/`
 */
export function weigh(route: string, { title, part, sections }: PageText): PageWeights {
  const named = new Set(termsOf(title));
  const folders = new Set(termsOf(route.split('/').filter(Boolean).slice(-FOLDERS).join(' ')));
  const times = new Map<string, number>();
  const best = new Map<string, { section: number; share: number; inHeading: number }>();
  let whole = 0;
  for (const [section, { heading, text }] of sections.entries()) {
    const own = section === 0 ? named : new Set(termsOf(heading));
    const counts = new Map<string, number>();
    const all = termsOf(text);
    whole += all.length;
    for (const term of all) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const [term, count] of counts) times.set(term, (times.get(term) ?? 0) + count);
    const name = (term: string, worth: number) => counts.set(term, (counts.get(term) ?? 0) + worth);
    for (const term of own) name(term, section === 0 ? NAMED.beginning : NAMED.heading);
    if (section === 0) for (const term of folders) name(term, NAMED.address);
    const words = section === 0 ? 0 : wordsIn(heading);
    const length = all.length / USUAL.section;
    for (const [term, count] of counts) {
      const share = satisfied(count, length);
      if (share > (best.get(term)?.share ?? 0)) {
        best.set(term, { section, share, inHeading: own.has(term) ? words : 0 });
      }
    }
  }
  const length = whole / USUAL.page;
  const words = wordsIn(title);
  const weights = [...best].map(([term, { section, share, inHeading }]): [string, Weight] => {
    const count = (times.get(term) ?? 0) + (named.has(term) ? NAMED.page : 0);
    const strength = {
      page: satisfied(count, length),
      section: share,
      inTitle: named.has(term) ? words : 0,
      inHeading,
    };
    return [term, [section, packed(strength)]];
  });
  return {
    title,
    part,
    sections: sections.map(({ id, heading }) => [id, heading] as const),
    terms: Object.fromEntries(weights),
  };
}

/** From 0 towards 1, as BM25 counts; `length` is 1 for a text of usual length. */
function satisfied(count: number, length: number): number {
  return count / (count + ENOUGH * (0.4 + 0.6 * length));
}

/** The words of a name that are more than links between others. */
function wordsIn(name: string): number {
  return Math.max(1, splitIdentifier(name).filter((word) => word.length > 2).length);
}
