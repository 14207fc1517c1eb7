import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainFiles } from '../../rebuild/standing-files.ts';
import { askMentions, type MentionSource } from './ask-mentions.ts';
import { buildMentions, type TellingPage } from './build-mentions.ts';
import {
  CHUNK,
  chunkAddress,
  type MentionList,
  packed,
  shardAddress,
  unpacked,
} from './mention-shard.ts';
import { rootOf } from './terms.ts';
import { shardOf, shardsAround } from './terms-asked.ts';
import { weigh } from './weight.ts';
import { writeMentions } from './write.ts';

/** A page whose sections are named by their keys. */
function page(
  route: string,
  title: string,
  text: string,
  sections: Record<string, string> = {},
  part = 'Internal',
): TellingPage {
  const own = Object.entries(sections).map(([heading, text]) => ({
    id: heading.toLowerCase().replaceAll(/\W+/g, '-'),
    heading,
    text,
  }));
  return {
    route,
    title,
    description: text,
    part,
    sections: own.map(({ id, heading, text }) => ({ id, title: heading, lead: text })),
    weights: weigh(route, { title, part, sections: [{ id: '', heading: '', text }, ...own] }),
  };
}

const pages = [
  page('/internal/plasma/', 'Plasma', 'What a transaction costs.', {
    'The price of a transfer': 'A transfer costs 21,000 plasma.',
    'In the code': 'See Supervisor.ApplyBlock and `GetFrontierMomentum`.',
  }),
  page('/internal/election/', 'Election', 'How the next producer is chosen.', {
    Weights: 'Delegations weigh. A transfer of coins changes them.',
  }),
  page('/external/ethereum/', 'Ethereum', 'How a transaction is priced.', {}, 'External'),
  page('/glossary/', 'Glossary', 'Terms.', { Transfer: 'Sending coins.' }, 'Glossary'),
];
const synonyms = { gas: 'plasma' };

/** An index in memory, which counts what is read of it. */
function indexOf(some: readonly TellingPage[]): MentionSource & { read: string[] } {
  const { starts, parts, shards, pages: chunks } = buildMentions(some);
  const read: string[] = [];
  return {
    list: { mark: 'm', starts, parts },
    shard: async (number) => {
      read.push(`shard ${number}`);
      return shards[number];
    },
    chunk: async (number, section) => {
      read.push(`chunk ${number}`);
      return chunks[number]?.[Math.floor(section / CHUNK)];
    },
    read,
  };
}
const index = indexOf(pages);
const ask = async (query: string, part?: string) => {
  const { places, whole } = await askMentions(query, synonyms, part, index);
  return { urls: places.map(({ url }) => url), whole };
};

describe('askMentions', () => {
  it('finds the section that says what is asked, in whatever form of the words', async () => {
    const { urls, whole } = await ask('how much does a transfer cost?');
    expect(urls[0]).toBe('internal/plasma/#the-price-of-a-transfer');
    expect(whole).toBe(true);
    expect((await ask('weighing delegated')).urls[0]).toBe('internal/election/#weights');
  });

  it('says when no page says every word', async () => {
    expect((await ask('transfer ethereum producers')).whole).toBe(false);
    expect(await ask('xylophone')).toEqual({ urls: [], whole: false });
  });

  it('knows other names, identifiers whole and in parts, and what stands before a dot', async () => {
    expect((await ask('gas')).urls[0]).toBe('internal/plasma/');
    for (const query of ['GetFrontierMomentum', 'get frontier momentum', 'getfrontiermomentum'])
      expect((await ask(query)).urls[0]).toBe('internal/plasma/#in-the-code');
    expect((await ask('Supervisor.ApplyBlock')).urls).toEqual(['internal/plasma/#in-the-code']);
  });

  it('takes what nobody says for the beginning of a word, or for a slip', async () => {
    expect((await ask('ethere')).urls[0]).toBe('external/ethereum/');
    expect((await ask('plsama')).urls[0]).toBe('internal/plasma/');
    expect((await ask('etherium')).whole).toBe(true);
  });

  it('keeps to a part of the site', async () => {
    expect((await ask('transaction', 'External')).urls).toEqual(['external/ethereum/']);
    expect((await ask('transfer', 'Glossary')).urls).toEqual(['glossary/#transfer']);
    expect((await ask('transfer', 'Nowhere')).urls).toEqual([]);
  });

  it('reads names of no more places than can be loaded at once, and none where nobody waits', async () => {
    const many = indexOf(
      Array.from({ length: 90 }, (_, number) => page(`/${number}/`, `Page ${number}`, 'transfer')),
    );
    const { places } = await askMentions('transfer', synonyms, undefined, many);
    expect(places).toHaveLength(6);
    expect(many.read.filter((file) => file.startsWith('chunk'))).toHaveLength(6);
    many.read.length = 0;
    await askMentions('transfer', synonyms, undefined, many, () => false);
    expect(many.read.every((file) => file.startsWith('shard'))).toBe(true);
  });

  it('reads no more for a query without end', async () => {
    const words = Array.from({ length: 400 }, (_, number) => `w${(number * 7919).toString(36)}x`);
    const large = indexOf(
      Array.from({ length: 24 }, (_, number) => page(`/${number}/`, 'Page', words.join(' '))),
    );
    await askMentions(words.join(' '), synonyms, undefined, large);
    expect(large.list.starts.length).toBeGreaterThan(12);
    expect(new Set(large.read.filter((file) => file.startsWith('shard'))).size).toBeLessThan(11);
  });

  it('leaves out what cannot be read, and takes any query', async () => {
    const gone = { ...index, chunk: async () => undefined };
    expect((await askMentions('transfer', synonyms, undefined, gone)).places).toEqual([]);
    await fc.assert(
      fc.asyncProperty(fc.string(), async (query) => {
        expect((await ask(query)).urls.length).toBeLessThanOrEqual(8);
      }),
    );
  });
});

describe('buildMentions', () => {
  const word = fc.stringMatching(/^[a-e]{2,6}$/);
  const some = fc.uniqueArray(fc.tuple(word, fc.array(word, { maxLength: 30 })), {
    selector: ([route]) => route,
    maxLength: 12,
  });
  const made = (texts: [string, string[]][]) =>
    texts.map(([route, words]) => page(`/${route}/`, 'Title', words.join(' ')));

  it('is the same whatever the order of the pages', () => {
    fc.assert(
      fc.property(some, (texts) => {
        const all = made(texts);
        expect(buildMentions([...all].reverse())).toEqual(buildMentions(all));
      }),
    );
  });

  it('has every term in the shard where it is looked for', () => {
    const long = Array.from({ length: 400 }, (_, number) => `w${number.toString(36)}x`);
    const { starts, shards } = buildMentions([
      page('/a/', 'A', long.join(' ')),
      page('/b/', 'B', long.join(' ')),
    ]);
    expect(shards.length).toBeGreaterThan(1);
    const list = { mark: '', starts, parts: [] };
    for (const [number, shard] of shards.entries()) {
      expect(JSON.stringify(shard).length).toBeLessThanOrEqual(6_100);
      for (const term of Object.keys(shard)) {
        expect(shardOf(term, list)).toBe(number);
        expect(shardsAround(term, list)).toContain(number);
      }
    }
  });

  it('keeps the pages that say a term most, so that nothing grows without end', () => {
    const many = Array.from({ length: 200 }, (_, number) =>
      page(
        `/${number}/`,
        'Title',
        `rare${'x'.repeat(number % 3)} transfer ${'coin '.repeat(number)}`,
      ),
    );
    const { shards, pages: chunks } = buildMentions([...many, page('/z/', 'Transfer', 'Of all.')]);
    const numbers = shards.flatMap((shard) => shard[rootOf('transfer')] ?? []);
    expect((numbers.length - 1) / 3).toBe(64);
    expect(chunks[numbers[1] ?? -1]?.[0]?.url).toBe('z/');
  });
});

it('strength is told in one number', () => {
  const share = fc.integer({ min: 1, max: 31 }).map((step) => step / 31);
  const words = fc.integer({ min: 0, max: 7 });
  const strength = fc.record({ page: share, section: share, inTitle: words, inHeading: words });
  fc.assert(
    fc.property(strength, (one) => {
      expect(unpacked(packed(one))).toEqual(one);
    }),
  );
});

it('writes files that are found by the list, in a folder that changes with them', () => {
  const outDir = mkdtempSync(join(tmpdir(), 'mentions-'));
  const read = (path: string) => JSON.parse(readFileSync(join(outDir, path), 'utf8'));
  try {
    const list: MentionList = writeMentions(plainFiles(outDir).write, pages);
    expect(list.mark).toMatch(/^[\w-]{8}$/);
    const [, page = -1, section = -1] = read(
      shardAddress(list, shardOf('ethereum', list)),
    ).ethereum;
    expect(read(chunkAddress(list, page, section)).url).toBe('external/ethereum/');
    expect(writeMentions(plainFiles(outDir).write, [...pages].reverse())).toEqual(list);
    expect(writeMentions(plainFiles(outDir).write, pages.slice(1)).mark).not.toBe(list.mark);
  } finally {
    rmSync(outDir, { recursive: true });
  }
});
