import { alternatives } from '../../search/alternatives.ts';
import { planQuery } from '../../search/plan.ts';
import type { Vocabulary } from '../../search/vocabulary.ts';
import { mayBeParts } from '../../search/words.ts';
import { findHits } from './find-hits.ts';
import type { Answer, FirstHits, Hit } from './hit.ts';
import { openIndex, type SearchIndex } from './index-worker.ts';
import { hitsMentioning } from './mentions.ts';
import { hitsNamed, loadNames } from './names.ts';

/** Root of the site, ends with a slash; pages state it, so one script serves any base path. */
export const base =
  document.querySelector<HTMLMetaElement>('meta[name="site-base"]')?.content ?? '/';

let opened: SearchIndex | undefined;
let words: Promise<Vocabulary> | undefined;

/** Whether the index was asked for before. */
export function indexIsOpen(): boolean {
  return opened !== undefined;
}

/** Loads the index once; later calls share it. */
async function loadEngine(): Promise<SearchIndex> {
  opened ??= openIndex(base);
  const index = opened;
  try {
    await index.warm();
  } catch (error) {
    opened = undefined;
    throw error;
  }
  return index;
}

/** All words of the site, which only spelling is checked with. */
function vocabulary(): Promise<Vocabulary> {
  words ??= fetch(`${base}search/vocabulary.json`)
    .then((response) => response.json() as Promise<Vocabulary>)
    .catch((error) => {
      words = undefined;
      throw error;
    });
  return words;
}

/** Loads what tells names, the smallest part; `early` is its answer where it was asked for before. */
export async function warmNames(early?: Promise<Response>): Promise<void> {
  await loadNames(base, early);
}

/** The places that are named as the query, if any: the first hits of its answer, known before the others. */
export function askNames(query: string, section: string | undefined): Promise<Hit[]> {
  return hitsNamed(query, section, base);
}

/**
 * The places that say most of what is asked, known before the whole answer too.
 *
 * @param wanted whether the answer is still waited for
 */
export function askMentions(
  query: string,
  section: string | undefined,
  wanted: () => boolean,
): Promise<FirstHits> {
  return hitsMentioning(query, section, base, wanted);
}

/**
 * The whole answer.
 *
 * @param found whether first hits say what is asked
 * @param shown the hits that are to stay in front, asked for when the others are there
 */
export async function ask(
  query: string,
  section: string | undefined,
  found: boolean,
  shown: () => readonly Hit[],
): Promise<Answer> {
  const answer = await askIndex(query, section, found);
  const meant = answer.changed?.query;
  const named = found || meant === undefined ? [] : await hitsNamed(meant, section, base);
  const stay = shown();
  const first = (stay.length > 0 ? stay : named).map((hit) => withMarks(hit, answer.hits));
  const others = answer.hits.filter(({ url }) => !first.some((one) => one.url === url));
  return { ...answer, hits: [...first, ...others] };
}

/** A hit with an excerpt that says what is asked, where the index knows one and the hit has none. */
function withMarks(hit: Hit, all: readonly Hit[]): Hit {
  const same = all.find(({ url }) => url === hit.url);
  return !same || hit.excerpt.includes('<mark>') ? hit : { ...hit, excerpt: same.excerpt };
}

/**
 * Asks the index in every way the query may be meant. Where no page says all its words, or where they may be
 * the parts of an identifier, they are held against those of the site; only if that finds nothing either,
 * other spellings are tried.
 */
async function askIndex(
  query: string,
  section: string | undefined,
  found: boolean,
): Promise<Answer> {
  const plain = found || !mayBeParts(query);
  // Both go through the line together; a failure shows where the words are waited for.
  if (!plain) vocabulary().catch(() => {});
  const index = await loadEngine();
  if (plain) {
    const { synonyms } = await loadNames(base);
    const { askings } = planQuery(query, { words: [], identifiers: [], synonyms });
    const { hits, literal } = await findHits(index, askings, section);
    if (literal) return { hits };
  }
  const known = await vocabulary();
  const { askings, corrected, asTyped } = planQuery(query, known);
  const [typed, { hits }] = await Promise.all([
    asTyped ? findHits(index, [asTyped], section) : { hits: [] },
    findHits(index, askings, section),
  ]);
  if (typed.hits.length > 0) return { hits: typed.hits };
  if (hits.length > 0) return { hits, ...(corrected && { changed: corrected }) };
  for (const changed of alternatives(query, known)) {
    const others = await findHits(index, planQuery(changed.query, known).askings, section);
    if (others.hits.length > 0) return { hits: others.hits, changed };
  }
  return { hits: [] };
}
