import { type Alternative, alternatives } from '../../search/alternatives.ts';
import { bestSections, holdsQuery, type Rankable, rank } from '../../search/rank.ts';
import type { Vocabulary } from '../../search/vocabulary.ts';

/** One place that answers: a page, or a section of it. The excerpt is made by the index: text and `<mark>` only. */
export interface Hit extends Rankable {
  url: string;
}

/** Hits, and how the query had to be changed to find them. */
export interface Answer {
  hits: Hit[];
  changed?: Alternative;
}

interface PagefindResult {
  data(): Promise<{
    url: string;
    content: string;
    meta: { title?: string };
    filters: Record<string, string[]>;
    sub_results: Array<{
      title: string;
      url: string;
      excerpt: string;
      locations: number[];
      anchor?: { element: string };
    }>;
  }>;
}

interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(query: string, options?: object): Promise<{ results: PagefindResult[] }>;
  preload(query: string): Promise<void>;
}

const pagesShown = 8;
const sectionsPerPage = 3;

/** Root of the site, ends with a slash; pages state it, so one script serves any base path. */
export const base =
  document.querySelector<HTMLMetaElement>('meta[name="site-base"]')?.content ?? '/';

let engine: Promise<{ pagefind: Pagefind; vocabulary: Vocabulary }> | undefined;

/** Loads index and vocabulary once; later calls share it. */
export function loadEngine(): Promise<{ pagefind: Pagefind; vocabulary: Vocabulary }> {
  engine ??= start().catch((error) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

async function start() {
  const address = `${base}pagefind/pagefind.js`;
  const words = fetch(`${base}search/vocabulary.json`).then(
    (response) => response.json() as Promise<Vocabulary>,
  );
  const pagefind = (await import(/* webpackIgnore: true */ address)) as Pagefind;
  await pagefind.options({ baseUrl: base, excerptLength: 22 });
  await pagefind.init();
  return { pagefind, vocabulary: await words };
}

/** Asks the exact query first; only if that finds nothing, the other ways to ask. */
export async function ask(query: string, section: string | undefined): Promise<Answer> {
  const { pagefind, vocabulary } = await loadEngine();
  const exact = await hitsFor(pagefind, query, section);
  if (exact.length > 0) return { hits: exact };
  for (const changed of alternatives(query, vocabulary)) {
    const hits = await hitsFor(pagefind, changed.query, section);
    if (hits.length > 0) return { hits, changed };
  }
  return { hits: [] };
}

async function hitsFor(
  pagefind: Pagefind,
  query: string,
  section: string | undefined,
): Promise<Hit[]> {
  const options = section ? { filters: { section } } : {};
  const { results } = await pagefind.search(query, options);
  const pages = await Promise.all(results.slice(0, pagesShown).map((result) => result.data()));
  const found = pages.flatMap((page) => {
    const title = page.meta.title ?? '';
    if (!holdsQuery(query, `${title} ${page.content}`)) return [];
    const sections: Hit[] = page.sub_results.map((part) => ({
      page: title,
      ...(part.anchor ? { heading: part.title.replace(/[#\u200b]+$/, '').trim() } : {}),
      url: part.url,
      excerpt: part.excerpt,
      section: page.filters.section?.[0] ?? '',
      count: part.locations.length,
    }));
    return bestSections(query, sections, sectionsPerPage);
  });
  return rank(query, found);
}
