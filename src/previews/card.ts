import type { PageFacts } from '../page-facts/facts.ts';
import type { SectionFacts } from '../page-facts/sections.ts';
import { describe, shorten } from '../page-facts/summary.ts';

/** Characters of a title that forums show. */
export const LONGEST_TITLE = 80;

/** What a link preview shows of an address. */
export interface Card {
  title: string;
  description: string;
  /** Address that the preview is about, with scheme and host. */
  url: string;
  /** Address of the picture, with scheme and host. */
  image: string;
  imageAlt: string;
  type: 'article' | 'website';
  minutes: number;
  /** How far to trust it, such as `reviewed, 2026-11-22`. */
  status?: string;
  /** Part of the site, such as Internal. */
  section?: string;
  published?: string;
  modified?: string;
  authors: readonly string[];
}

/** The preview of a page. `address` turns an address below the base path into a whole one. */
export function pageCard(facts: PageFacts, address: (path: string) => string): Card {
  return {
    title: shorten(facts.title, LONGEST_TITLE),
    description: describe(facts.description, ''),
    url: address(facts.route),
    image: address(pictureOf(facts.route)),
    imageAlt: altOf(facts, facts.title, facts.drawing),
    type: facts.kind === 'home' || facts.kind === 'list' ? 'website' : 'article',
    ...common(facts),
  };
}

/** The preview of a section; `route` is the address of its link, such as `/s/k3fm/`. */
export function sectionCard(
  facts: PageFacts,
  section: SectionFacts,
  route: string,
  address: (path: string) => string,
): Card {
  return {
    title: sectionTitle(section.title, facts.title),
    description: describe(section.lead, facts.description),
    url: address(route),
    image: address(pictureOf(route)),
    imageAlt: altOf(facts, section.title, section.drawing),
    type: 'article',
    ...common(facts),
  };
}

/** Address of the picture of a page or section, beside it. */
export function pictureOf(route: string): string {
  return `${route}card.png`;
}

/** “Section · Page” in at most 80 characters: the section's words go before the page's. */
export function sectionTitle(section: string, page: string): string {
  const whole = `${section} · ${page}`;
  if (whole.length <= LONGEST_TITLE) return whole;
  const forPage = Math.max(
    LONGEST_TITLE - 3 - section.length,
    Math.min(page.length, Math.round(LONGEST_TITLE / 3)),
  );
  const shortPage = shorten(page, forPage);
  return `${shorten(section, LONGEST_TITLE - 3 - shortPage.length)} · ${shortPage}`;
}

function common(facts: PageFacts) {
  const { minutes, status, verified, published, authors } = facts;
  const modified = facts.changed ?? verified;
  const section = facts.trail[0]?.label;
  return {
    minutes,
    authors,
    ...(status && { status: verified ? `${status}, ${verified}` : status }),
    ...(section && { section }),
    ...(published && { published }),
    ...(modified && { modified }),
  };
}

function altOf({ trail }: PageFacts, title: string, drawing: string | undefined): string {
  const place = trail.map(({ label }) => label).join(', ');
  const what = drawing ? 'Title and a diagram' : 'Title';
  return `${what}: ${title}${place ? ` (${place})` : ''}`;
}
