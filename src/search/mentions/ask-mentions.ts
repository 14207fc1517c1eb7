import { type Candidate, inOrder, type Rankable, score } from '../rank.ts';
import { type Mentioned, sectionsMentioning } from './find-mentioned.ts';
import { CHUNK, type MentionList, type MentionShard, type PlaceChunk } from './mention-shard.ts';
import { meant, shardOf, shardsAround, termsAsked, wordsUnsaid } from './terms-asked.ts';

/** Where the index is read from; what cannot be read is left out. */
export interface MentionSource {
  readonly list: MentionList;
  readonly shard: (number: number) => Promise<MentionShard | undefined>;
  readonly chunk: (page: number, section: number) => Promise<PlaceChunk | undefined>;
}

/** A place that says what is asked; `excerpt` is what it begins with, as plain text. */
export interface MentionedPlace extends Rankable {
  /** Below the root of the site, without a slash in front. */
  readonly url: string;
  /** The words that were looked for. */
  readonly words: readonly string[];
}

/** The best places, and whether they say every word. */
export interface MentionAnswer {
  readonly places: readonly MentionedPlace[];
  readonly whole: boolean;
}

/** Files with names of places that are loaded for a query: as many as browsers load from one host at once. */
const CHUNKS = 6;
const PLACES = 8;
const SECTIONS_PER_PAGE = 3;

/**
 * The places that say most of what a query asks. It is read in two steps, where its terms are said and what
 * these places are called, and in three where nobody says a word.
 *
 * @param part part of the site to keep to
 * @param wanted asked before the second step: whether the answer is still waited for
 */
export async function askMentions(
  query: string,
  synonyms: Readonly<Record<string, string>>,
  part: string | undefined,
  source: MentionSource,
  wanted: () => boolean = () => true,
): Promise<MentionAnswer> {
  const { list } = source;
  const load = async (numbers: readonly number[]) => {
    const all = await Promise.all([...new Set(numbers)].map((number) => source.shard(number)));
    return all.filter((shard) => shard !== undefined);
  };
  let asked = termsAsked(query, synonyms);
  const own = asked.flatMap(({ groups }) =>
    groups.flatMap(({ terms }) => terms.map((term) => shardOf(term, list))),
  );
  let shards = await load(own);
  const [typed] = asked;
  const unsaid = typed ? wordsUnsaid(typed, shards) : [];
  if (unsaid.length > 0) {
    const around = unsaid.flatMap(({ terms: [term = ''] }) => shardsAround(term, list));
    shards = wanted() ? await load([...own, ...around]) : shards;
    asked = asked.map((one) => meant(one, shards));
  }
  const found = sectionsMentioning(asked, shards, pagesIn(part, list));
  return wanted() ? placesOf(found, source) : { places: [], whole: false };
}

/** Which pages stand in a part of the site. */
function pagesIn(part: string | undefined, { parts }: MentionList): (page: number) => boolean {
  if (part === undefined) return () => true;
  const index = parts.findIndex(([name]) => name === part);
  const [, first] = parts[index] ?? [part, Number.POSITIVE_INFINITY];
  const [, next] = parts[index + 1] ?? [part, Number.POSITIVE_INFINITY];
  return (page) => page >= first && page < next;
}

async function placesOf(
  found: readonly Mentioned[],
  { chunk }: MentionSource,
): Promise<MentionAnswer> {
  const loading = new Map<string, Promise<PlaceChunk | undefined>>();
  const chosen = found.filter(({ page, section }) => {
    const key = `${page} ${Math.floor(section / CHUNK)}`;
    if (!loading.has(key) && loading.size < CHUNKS) loading.set(key, chunk(page, section));
    return loading.has(key);
  });
  const best = Math.max(...chosen.map(({ share }) => share));
  const byAddress = new Map<string, { hit: MentionedPlace; score: number; whole: boolean }>();
  for (const one of chosen) {
    const { page, section, asked, own, whole } = one;
    const texts = await loading.get(`${page} ${Math.floor(section / CHUNK)}`);
    const hit = texts && placeOf(one, texts);
    if (!hit) continue;
    const candidate: Candidate<Rankable> = {
      hit: { ...hit, excerpt: one.words.join('; ') },
      share: one.share / best,
      order: 0,
    };
    const all = score(asked, candidate) + OWN * own + (asked.isName ? NAME : 0);
    if ((byAddress.get(hit.url)?.score ?? Number.NEGATIVE_INFINITY) < all)
      byAddress.set(hit.url, { hit, score: all, whole });
  }
  const scored = [...byAddress.values()];
  const places = inOrder(scored, SECTIONS_PER_PAGE).slice(0, PLACES);
  return { places, whole: scored.some(({ hit, whole }) => whole && hit === places[0]) };
}

/** How much it counts what a section says itself, and that it holds a name out of code whole. */
const OWN = 2;
const NAME = 2;

function placeOf({ asked, section }: Mentioned, chunk: PlaceChunk): MentionedPlace | undefined {
  const [heading, id, lead] = chunk.sections[section % CHUNK] ?? [];
  if (heading === undefined) return undefined;
  return {
    page: chunk.page,
    ...(heading && { heading }),
    url: id ? `${chunk.url}#${id}` : chunk.url,
    section: chunk.part,
    excerpt: lead ?? '',
    count: 1,
    words: asked.words,
  };
}
