import { shorten } from '../../page-facts/summary.ts';
import { LEAD, type NamedPage } from '../names/build-names.ts';
import {
  amount,
  CHUNK,
  type MentionList,
  type MentionShard,
  type PlaceChunk,
} from './mention-shard.ts';
import type { PageWeights } from './weight.ts';

/** A page with what it says. */
export interface TellingPage extends NamedPage {
  readonly weights: PageWeights;
}

/** The index of what is said where. */
export interface Mentions extends Pick<MentionList, 'starts' | 'parts'> {
  /** In the order of `starts`. */
  readonly shards: readonly MentionShard[];
  /** The chunks of each page, in the order of their sections. */
  readonly pages: readonly (readonly PlaceChunk[])[];
}

/** Most pages kept for a term, so that shards stay small however many pages there are. */
const MOST_PAGES = 64;
/** Most characters of a shard, as JSON, unless a single term takes more; packed it is a third. */
const MOST_CHARACTERS = 6_000;

/** Where each term is said, the same whatever the order of the pages. */
export function buildMentions(unsorted: readonly TellingPage[]): Mentions {
  const pages = [...unsorted].sort(byPartAndRoute);
  const parts = new Map<string, number>();
  for (const [number, { part }] of pages.entries()) if (!parts.has(part)) parts.set(part, number);
  return { ...inShards(postings(pages)), parts: [...parts], pages: pages.map(chunksOf) };
}

function byPartAndRoute(a: TellingPage, b: TellingPage): number {
  return compare(a.part, b.part) || compare(a.route, b.route);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** A page that says a term: its number, its section, how both say it, and how much. */
type Mention = readonly [page: number, section: number, strength: number, amount: number];

function postings(pages: readonly TellingPage[]): Map<string, readonly number[]> {
  const byTerm = new Map<string, Mention[]>();
  for (const [number, { weights }] of pages.entries()) {
    for (const [term, [section, strength]] of Object.entries(weights.terms)) {
      const mention: Mention = [number, section, strength, amount(strength)];
      const known = byTerm.get(term);
      if (known) known.push(mention);
      else byTerm.set(term, [mention]);
    }
  }
  const entries = [...byTerm].map(([term, all]): [string, number[]] => {
    const best = all.sort((a, b) => b[3] - a[3] || a[0] - b[0]).slice(0, MOST_PAGES);
    const numbers = best.flatMap((mention) => mention.slice(0, 3));
    return [term, [rarity(all.length, pages.length), ...numbers]];
  });
  return new Map(entries.sort(([a], [b]) => compare(a, b)));
}

/** As BM25 counts how much a word says that so many of all pages hold. */
function rarity(pages: number, all: number): number {
  return Math.round(10 * Math.log(1 + (all - pages + 0.5) / (pages + 0.5)));
}

function inShards(
  terms: ReadonlyMap<string, readonly number[]>,
): Pick<Mentions, 'starts' | 'shards'> {
  const starts: string[] = [];
  const shards: Record<string, readonly number[]>[] = [];
  let characters = 0;
  let before = '';
  for (const [term, numbers] of terms) {
    const own = term.length + JSON.stringify(numbers).length + 4;
    if (shards.length === 0 || characters + own > MOST_CHARACTERS) {
      starts.push(beginning(term, before));
      shards.push({});
      characters = 0;
    }
    (shards.at(-1) as Record<string, readonly number[]>)[term] = numbers;
    characters += own;
    before = term;
  }
  return { starts, shards };
}

/** As much of a term as tells it from the one before. */
function beginning(term: string, before: string): string {
  let length = 1;
  while (before.startsWith(term.slice(0, length))) length += 1;
  return before === '' ? '' : term.slice(0, length);
}

function chunksOf({
  title,
  route,
  part,
  description,
  sections,
  weights,
}: TellingPage): PlaceChunk[] {
  const leads = new Map(sections.map(({ id, lead }) => [id, lead]));
  const all = weights.sections.map(([id, heading]): PlaceChunk['sections'][number] => {
    const lead = id ? (leads.get(id) ?? '') : description;
    return [heading, id, shorten(lead, LEAD)];
  });
  return Array.from({ length: Math.ceil(all.length / CHUNK) }, (_, index) => ({
    page: title,
    url: route.slice(1),
    part,
    sections: all.slice(index * CHUNK, (index + 1) * CHUNK),
  }));
}
