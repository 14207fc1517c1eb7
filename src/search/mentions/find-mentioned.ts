import { type MentionShard, type Strength, unpacked } from './mention-shard.ts';
import type { AskedTerms } from './terms-asked.ts';

/** A section that says what is asked. */
export interface Mentioned {
  readonly asked: AskedTerms;
  readonly page: number;
  readonly section: number;
  /** The words of the query that it says most of all sections of its page. */
  readonly words: readonly string[];
  /** How much its page says of what is asked, and how much it does itself, as shares of 1. */
  readonly share: number;
  readonly own: number;
  /** Whether its page says every word. */
  readonly whole: boolean;
}

/** Most sections of a page. */
const SECTIONS = 2;

/**
 * The sections that say what is asked, best first as far as numbers tell: their names are not known yet. Each
 * way of asking has its turn.
 *
 * @param shards those that hold the terms
 * @param inPart whether a page stands in the part of the site to keep to
 */
export function sectionsMentioning(
  asked: readonly AskedTerms[],
  shards: readonly MentionShard[],
  inPart: (page: number) => boolean = () => true,
): Mentioned[] {
  const lists = asked.map((one) => {
    const shown = new Map<number, number>();
    return [...sectionsSaying(one, shards, inPart)]
      .sort(([a, well], [b, better]) => better - well || a.page - b.page || a.section - b.section)
      .flatMap(([found]) => {
        const before = shown.get(found.page) ?? 0;
        shown.set(found.page, before + 1);
        return before < SECTIONS ? [found] : [];
      });
  });
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }).flatMap((_, turn) =>
    lists.flatMap((list) => list[turn] ?? []),
  );
}

/** What a page, or a section, says of what is asked. */
interface Said {
  words: string[];
  share: number;
  /** Words of its name that are asked, and all words of its name. */
  named: number;
  nameWords: number;
}

/** What counts how much: the name of the page and of the section, their words, and how often they stand there. */
const COUNTS = { title: 4, heading: 2, words: 2, page: 6, section: 2 };

/** The sections that say any of it, and how well they answer. */
function* sectionsSaying(
  asked: AskedTerms,
  shards: readonly MentionShard[],
  inPart: (page: number) => boolean,
): Generator<[Mentioned, number]> {
  const pages = new Map<number, Said & { sections: Map<number, Said> }>();
  let most = 0;
  for (const { word, terms } of asked.groups) {
    const { rarity, mentions } = mentionsOf(terms, shards);
    most += rarity;
    for (const [number, { section, strength }] of mentions) {
      if (!inPart(number)) continue;
      const page = pages.get(number) ?? { ...nothing(), sections: new Map<number, Said>() };
      const own = page.sections.get(section) ?? nothing();
      pages.set(number, page);
      page.sections.set(section, own);
      add(page, word, strength.page * rarity, strength.inTitle);
      add(own, word, strength.section * rarity, strength.inHeading);
    }
  }
  const all = asked.groups.length;
  for (const [number, page] of pages) {
    const share = (page.share / most) * (0.3 + 0.7 * (page.words.length / all) ** 2);
    for (const [section, { words, share: said, ...name }] of page.sections) {
      const own = said / most;
      const score =
        COUNTS.title * nameMatch(page, all) +
        COUNTS.heading * nameMatch(name, all) +
        COUNTS.words * (words.length / all) +
        COUNTS.page * share +
        COUNTS.section * own;
      const whole = page.words.length === all;
      yield [{ asked, page: number, section, words, share, own, whole }, score];
    }
  }
}

function nothing(): Said {
  return { words: [], share: 0, named: 0, nameWords: 1 };
}

function add(said: Said, word: string, share: number, nameWords: number): void {
  said.words.push(word);
  said.share += share;
  if (nameWords === 0) return;
  said.named += 1;
  said.nameWords = nameWords;
}

/** As ../rank.ts does with the names themselves. */
function nameMatch({ named, nameWords }: Pick<Said, 'named' | 'nameWords'>, all: number): number {
  return (named / all) * (0.45 + 0.55 * Math.min(1, named / nameWords));
}

/** How rare a term counts that nobody says. */
const UNSAID = 5;

/** The pages that say any of these terms, by number, as those say it that say it most. */
function mentionsOf(
  terms: readonly string[],
  shards: readonly MentionShard[],
): { rarity: number; mentions: Map<number, { section: number; strength: Strength }> } {
  let rarity = 0;
  const mentions = new Map<number, { section: number; strength: Strength }>();
  for (const term of terms) {
    const numbers = numbersOf(term, shards);
    if (!numbers) continue;
    rarity = Math.max(rarity, (numbers[0] ?? 0) / 10);
    for (let at = 1; at + 2 < numbers.length; at += 3) {
      const [page = 0, section = 0, number = 0] = numbers.slice(at, at + 3);
      const strength = unpacked(number);
      const known = mentions.get(page);
      if (!known || known.strength.page < strength.page) mentions.set(page, { section, strength });
    }
  }
  return { rarity: rarity || UNSAID, mentions };
}

/** What shards say of a term, if any of them does. */
export function numbersOf(
  term: string,
  shards: readonly MentionShard[],
): readonly number[] | undefined {
  return shards.find((shard) => Object.hasOwn(shard, term))?.[term];
}
