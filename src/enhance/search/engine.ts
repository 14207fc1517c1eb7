import { type Alternative, alternatives } from '../../search/alternatives.ts';
import { type Asking, planQuery } from '../../search/plan.ts';
import { type Candidate, holdsQuery, inOrder, type Rankable, score } from '../../search/rank.ts';
import type { Vocabulary } from '../../search/vocabulary.ts';
import { tellingWords } from '../../search/words.ts';
import { openIndex, type SearchIndex } from './index-worker.ts';
import { hitsNamed, loadNames } from './names.ts';

/** One place that answers: a page, or a section of it. The excerpt is made by the index: text and `<mark>` only. */
export interface Hit extends Rankable {
  url: string;
}

/** Hits, and how the query had to be changed to find them. */
export interface Answer {
  hits: Hit[];
  changed?: Pick<Alternative, 'query'> & {
    /** Words of the query that no page holds; all of it where none is named. */
    unknown?: readonly string[];
  };
}

const sectionsPerPage = 3;

/** Root of the site, ends with a slash; pages state it, so one script serves any base path. */
export const base =
  document.querySelector<HTMLMetaElement>('meta[name="site-base"]')?.content ?? '/';

let engine: Promise<{ index: SearchIndex; vocabulary: Vocabulary }> | undefined;

/** Loads index and vocabulary once; later calls share it. */
export function loadEngine(): Promise<{ index: SearchIndex; vocabulary: Vocabulary }> {
  engine ??= start().catch((error) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

async function start() {
  const index = openIndex(base);
  const response = await fetch(`${base}search/vocabulary.json`);
  return { index, vocabulary: (await response.json()) as Vocabulary };
}

/** Loads what tells names, the smallest part; `early` is its answer where it was asked for before. */
export function warmNames(early?: Promise<Response>): void {
  void loadNames(base, early);
}

/** The places that are named as the query, if any: the first hits of its answer, known before the others. */
export function askNames(query: string, section: string | undefined): Promise<Hit[]> {
  return hitsNamed(query, section, base);
}

/**
 * The whole answer: what is named as the query comes first.
 *
 * @param named what `askNames` found
 */
export async function ask(
  query: string,
  section: string | undefined,
  named: readonly Hit[],
): Promise<Answer> {
  const answer = await askIndex(query, section);
  const meant = answer.changed?.query;
  const first =
    named.length > 0 || meant === undefined ? named : await hitsNamed(meant, section, base);
  const others = answer.hits.filter(({ url }) => !first.some((one) => one.url === url));
  return { ...answer, hits: [...first, ...others] };
}

/** Asks the index in every way the query may be meant; only if that finds nothing, for other spellings. */
async function askIndex(query: string, section: string | undefined): Promise<Answer> {
  const { index, vocabulary } = await loadEngine();
  const { askings, corrected, asTyped } = planQuery(query, vocabulary);
  const [typed, hits] = await Promise.all([
    asTyped ? hitsFor(index, [asTyped], section) : [],
    hitsFor(index, askings, section),
  ]);
  if (typed.length > 0) return { hits: typed };
  if (hits.length > 0) return { hits, ...(corrected && { changed: corrected }) };
  for (const changed of alternatives(query, vocabulary)) {
    const others = await hitsFor(index, planQuery(changed.query, vocabulary).askings, section);
    if (others.length > 0) return { hits: others, changed };
  }
  return { hits: [] };
}

/** The answers to all ways of asking, best first; a section that answers several counts by the best. */
async function hitsFor(
  index: SearchIndex,
  askings: readonly Asking[],
  section: string | undefined,
): Promise<Hit[]> {
  const answers = await Promise.all(
    askings.map(async (asking) =>
      (await candidatesFor(index, asking, section)).map((candidate) => ({
        hit: candidate.hit,
        score: score(asking, candidate),
      })),
    ),
  );
  const byAddress = new Map<string, { hit: Hit; score: number }>();
  for (const one of answers.flat()) {
    const known = byAddress.get(one.hit.url);
    if (known === undefined || known.score < one.score) byAddress.set(one.hit.url, one);
  }
  return inOrder([...byAddress.values()], sectionsPerPage);
}

async function candidatesFor(
  index: SearchIndex,
  { text, pages: count, literal = [] }: Asking,
  section: string | undefined,
): Promise<Candidate<Hit>[]> {
  const options = section ? { filters: { section } } : {};
  const { results } = await index.search(text, options);
  const pages = await Promise.all(
    results.slice(0, count).map(async (result) => ({
      page: await result.data(),
      share: result.score / (results[0]?.score || 1),
    })),
  );
  return pages.flatMap(({ page, share }) => {
    const title = page.meta.title ?? '';
    const said = `${title} ${page.content}`;
    if (!holdsQuery(tellingWords(text), said)) return [];
    if (!literal.every((word) => said.toLowerCase().includes(word))) return [];
    return page.sub_results.map((part, order) => ({
      hit: {
        page: title,
        ...(part.anchor ? { heading: part.title.replace(/[#\u200b]+$/, '').trim() } : {}),
        url: part.url,
        excerpt: part.excerpt,
        section: page.filters.section?.[0] ?? '',
        count: part.locations.length,
      },
      share,
      order,
    }));
  });
}
