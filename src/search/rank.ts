import { normal, splitIdentifier } from './alternatives.ts';

/** What the order of hits is decided by. */
export interface Rankable {
  /** Title of the page. */
  page: string;
  /** Heading of the section, if any. */
  heading?: string;
  /** Excerpt; may hold `<mark>`. */
  excerpt: string;
  /** Part of the site. */
  section: string;
  /** How often the words occur in this section. */
  count: number;
}

/**
 * Puts first what is named as the query says: a heading or title equal to it, then headings that hold all
 * its words, then sections that hold the very identifier. Among equals the index decides. The glossary
 * mentions every word, so it comes last unless the query is one of its terms.
 */
export function rank<T extends Rankable>(query: string, hits: readonly T[]): T[] {
  const order = hits.map((hit, index) => ({ hit, index, tier: tier(query, hit) }));
  order.sort((a, b) => a.tier - b.tier || a.index - b.index);
  return order.map(({ hit }) => hit);
}

/** The sections of one page that answer best: named as the query says, or holding its words most often. */
export function bestSections<T extends Rankable>(
  query: string,
  sections: readonly T[],
  count: number,
): T[] {
  const order = sections.map((hit, index) => ({ hit, index, tier: tier(query, hit) }));
  order.sort((a, b) => a.tier - b.tier || b.hit.count - a.hit.count || a.index - b.index);
  return order.slice(0, count).map(({ hit }) => hit);
}

function tier(query: string, { page, heading, excerpt, section }: Rankable): number {
  const asked = normal(query);
  const name = heading ?? page;
  const words = splitIdentifier(query);
  const holdsAll = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  if (normal(name) === asked) return section === 'Glossary' ? 1 : 0;
  if (section === 'Glossary' || section === 'Home') return 6;
  if (holdsAll(name)) return 2;
  if (holdsAll(page)) return 3;
  const plain = excerpt.replace(/<\/?mark>/g, '').toLowerCase();
  if (plain.includes(query.trim().toLowerCase())) return 4;
  return 5;
}

/**
 * Whether a text really holds the query. The index falls back to ever shorter beginnings of a word nobody
 * wrote; such a hit is noise, and a corrected spelling answers better.
 */
export function holdsQuery(query: string, text: string): boolean {
  const lower = text.toLowerCase();
  return splitIdentifier(query).every((word) => {
    const stem = word.length < 5 ? word : word.slice(0, Math.max(4, Math.ceil(word.length * 0.7)));
    return lower.includes(stem);
  });
}
