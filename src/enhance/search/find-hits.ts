import type { Asking } from '../../search/plan.ts';
import { type Candidate, holdsQuery, inOrder, score } from '../../search/rank.ts';
import { tellingWords } from '../../search/words.ts';
import type { Hit } from './hit.ts';
import type { PageData, SearchIndex } from './index-worker.ts';

const SECTIONS_PER_PAGE = 3;

/** What answers, and whether a page says the words themselves, not only other forms of them. */
export interface Found {
  hits: Hit[];
  literal: boolean;
}

/** The answers to all ways of asking, best first; a section that answers several counts by the best. */
export async function findHits(
  index: SearchIndex,
  askings: readonly Asking[],
  section: string | undefined,
): Promise<Found> {
  const words = askings[0]?.words ?? [];
  const byAddress = new Map<string, { hit: Hit; score: number }>();
  let literal = false;
  const answers = askings.map(async (asking) => {
    const pages = await pagesFor(index, asking, section);
    literal ||= pages.some(({ said }) => words.every((word) => said.includes(word)));
    return { asking, candidates: pages.flatMap(candidatesOf) };
  });
  for (const { asking, candidates } of await Promise.all(answers)) {
    for (const candidate of candidates) {
      const one = { hit: candidate.hit, score: score(asking, candidate) };
      const known = byAddress.get(one.hit.url);
      if (known === undefined || known.score < one.score) byAddress.set(one.hit.url, one);
    }
  }
  return { hits: inOrder([...byAddress.values()], SECTIONS_PER_PAGE), literal };
}

interface FoundPage {
  page: PageData;
  share: number;
  /** All that the page says, lower case. */
  said: string;
}

/** The pages that hold an asking, with their data. */
async function pagesFor(
  index: SearchIndex,
  { text, pages: count, literal = [] }: Asking,
  section: string | undefined,
): Promise<FoundPage[]> {
  const options = section ? { filters: { section } } : {};
  const { results } = await index.search(text, options);
  const words = tellingWords(text);
  const pages = await Promise.all(
    results.slice(0, count).map(async (result) => {
      const page = await result.data();
      const said = `${page.meta.title ?? ''} ${page.content}`.toLowerCase();
      return { page, share: result.score / (results[0]?.score || 1), said };
    }),
  );
  return pages.filter(
    ({ said }) => holdsQuery(words, said) && literal.every((word) => said.includes(word)),
  );
}

/** The places of a page that answer, in its order. */
function candidatesOf({ page, share }: FoundPage): Candidate<Hit>[] {
  return page.sub_results.map((part, order) => ({
    hit: {
      page: page.meta.title ?? '',
      ...(part.anchor ? { heading: part.title.replace(/[#\u200b]+$/, '').trim() } : {}),
      url: part.url,
      excerpt: part.excerpt,
      section: page.filters.section?.[0] ?? '',
      count: part.locations.length,
    },
    share,
    order,
  }));
}
