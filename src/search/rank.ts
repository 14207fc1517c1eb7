import { normal, splitIdentifier } from './alternatives.ts';
import type { Asking } from './plan.ts';
import { coverage, stem } from './words.ts';

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

/** A hit with what the index thought of its page. */
export interface Candidate<T extends Rankable> {
  readonly hit: T;
  /** The index’s score of the page, as a share of its best answer’s: 0 to 1. */
  readonly share: number;
  /** Where the section stands in its page, from 0. */
  readonly order: number;
}

/**
 * How well a hit answers, higher is better. What is named as the query counts most (the title of the
 * page before that of the section), then how many of the words stand near each other, then what the
 * index thought of the page. The glossary mentions every word: it wins only with a term of that name.
 */
export function score(
  asking: Pick<Asking, 'words'>,
  { hit, share, order }: Candidate<Rankable>,
): number {
  const { words } = asking;
  const heading = hit.heading ?? '';
  const aside = hit.section === 'Glossary' || hit.section === 'Home' || hit.section === 'Claims';
  const near = `${hit.page} ${heading} ${hit.excerpt.replace(/<\/?mark>/g, '')}`;
  const phrase = words.join(' ');
  const named = (title: string) => nameMatch(words, title);
  const exact = hit.excerpt
    .toLowerCase()
    .replace(/<\/?mark>/g, '')
    .includes(phrase)
    ? 0.6
    : 0;
  const is = (name: string) => (normal(name) === normal(phrase) ? 1 : 0);
  return (
    3 * is(hit.page) +
    0.5 * is(heading) +
    8 * named(hit.page) +
    3 * named(heading) +
    2.5 * coverage(words, near) +
    exact +
    1.5 * share +
    0.15 * Math.log1p(hit.count) -
    0.02 * order -
    (aside && normal(heading || hit.page) !== normal(phrase) ? 4 : 0)
  );
}

/** 1 for a title that is the query, less for one that lacks words of it or says more. */
function nameMatch(words: readonly string[], title: string): number {
  const held = coverage(words, title);
  if (held === 0) return 0;
  const said = splitIdentifier(title).filter((word) => word.length > 2);
  const meant = said.filter((word) => words.some((one) => word.startsWith(stem(one))));
  const precision = said.length === 0 ? 0 : Math.min(1, meant.length / said.length);
  return held * (0.45 + 0.55 * precision);
}

/** How much each further section of a page gives way to other pages. */
const FURTHER_SECTION = 3.5;

/** Hits in order, best first: each page with no more than `perPage` sections, spread over the list. */
export function inOrder<T extends Rankable>(
  scored: readonly { hit: T; score: number }[],
  perPage: number,
): T[] {
  const shown = new Map<string, number>();
  return [...scored]
    .sort((a, b) => b.score - a.score)
    .flatMap(({ hit, score }) => {
      const before = shown.get(hit.page) ?? 0;
      shown.set(hit.page, before + 1);
      return before < perPage ? [{ hit, score: score - before * FURTHER_SECTION }] : [];
    })
    .sort((a, b) => b.score - a.score)
    .map(({ hit }) => hit);
}

/**
 * Whether a text really holds the query. The index falls back to ever shorter beginnings of a word nobody
 * wrote; such a hit is noise, and a corrected spelling answers better.
 */
export function holdsQuery(words: readonly string[], text: string): boolean {
  const lower = text.toLowerCase();
  return words.flatMap((word) => splitIdentifier(word)).every((word) => lower.includes(stem(word)));
}
