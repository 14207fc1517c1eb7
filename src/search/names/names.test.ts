import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainFiles } from '../../rebuild/standing-files.ts';
import { buildNames, type NamedPage } from './build-names.ts';
import { keysFor, namesAsked, placesNamed } from './find-named.ts';
import type { NameList, NameShard } from './place.ts';
import { writeNames } from './write.ts';

const page = (route: string, title: string, part: string, ...headings: string[]): NamedPage => ({
  route,
  title,
  description: `What ${title} is.`,
  part,
  sections: headings.map((heading) => ({
    id: heading.toLowerCase().replaceAll(/\W+/g, '-'),
    title: heading,
    lead: `About ${heading}.`,
  })),
});
const pages = [
  page('/internal/momentum/', 'The momentum', 'Internal', 'The hash', 'Applying a momentum'),
  page('/internal/bridge/', 'Bridge contract', 'Internal', 'Rewards'),
  page('/internal/errors/', 'Errors', 'Internal'),
  page('/glossary/', 'Glossary', 'Glossary', 'Momentum', 'Plasma', 'Spork'),
  page('/claims/', 'Claims', 'Claims', 'Spork delay'),
];
const synonyms = { 'hard fork': 'spork', gas: 'plasma' };
const found = (query: string, shards: ReadonlyMap<string, NameShard>, part?: string) => {
  const addresses = Object.fromEntries([...shards.keys()].map((key) => [key, '']));
  for (const asked of namesAsked(query, synonyms)) {
    const loaded = keysFor(asked.words, addresses).map((key) => shards.get(key) as NameShard);
    const places = placesNamed(asked, loaded, part);
    if (places.length > 0) return places.map(([, , url]) => url);
  }
  return [];
};

describe('placesNamed', () => {
  const shards = buildNames(pages);

  it('leads to the page of that name, then to the term, however it is asked', () => {
    const both = ['internal/momentum/', 'glossary/#momentum'];
    expect(found('momentum', shards)).toEqual(both);
    expect(found('What is a momentum?', shards)).toEqual(both);
    expect(found('momentum', shards, 'Internal')).toEqual(['internal/momentum/']);
  });

  it('knows what a name stands for, and parts of names that stand alone', () => {
    expect(found('gas', shards)).toEqual(['glossary/#plasma']);
    expect(found('hard fork', shards)).toEqual(['glossary/#spork']);
    expect(found('bridge', shards)).toEqual(['internal/bridge/']);
    expect(found('bridge rewards', shards)).toEqual(['internal/bridge/#rewards']);
  });

  it('does not take a question for a part of a name, nor a claim for an answer', () => {
    expect(found('what does the bridge cost us', shards)).toEqual([]);
    expect(found('which bridge is it', shards)).toEqual([]);
    expect(found('delay', shards)).toEqual([]);
    expect(found('', shards)).toEqual([]);
  });

  it('takes any query', () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        expect(found(query, shards).length).toBeLessThanOrEqual(2);
      }),
    );
  });
});

describe('buildNames', () => {
  it('leaves out headings that many pages have, and finds the parts of identifiers', () => {
    const many = Array.from({ length: 9 }, (_, index) =>
      page(`/${index}/`, `Page ${index}`, 'Internal', 'In short', 'embedded.getAll'),
    );
    const terms = page('/glossary/', 'Glossary', 'Glossary', 'In short');
    const shards = buildNames([...many, page('/a/', 'ApplyBlock', 'Internal', 'In short'), terms]);
    expect(found('short', shards)).toEqual([]);
    expect(found('in short', shards, 'Glossary')).toEqual([]);
    expect(shards.get('sh')?.places.map(([, , url]) => url)).toEqual(['glossary/#in-short']);
    expect(found('block', shards)).toEqual(['a/']);
    expect(found('applyblock', shards)).toEqual([]);
    expect(shards.get('ap')?.words).toEqual({ apply: [0], applyblock: [0] });
  });

  it('splits what begins alike by a third letter where it is too much, and keeps it in bounds', () => {
    const words = ['consensus', 'contract', 'commit', 'compare'];
    const many = words.flatMap((word) =>
      Array.from({ length: 400 }, (_, index) =>
        page(`/${word}/${index}/`, `${word} ${'long '.repeat(20)}${index}`, 'Internal'),
      ),
    );
    const shards = buildNames(many);
    expect(shards.has('co')).toBe(false);
    expect([...shards.keys()]).toEqual(expect.arrayContaining(['con', 'com']));
    for (const shard of shards.values())
      expect(JSON.stringify(shard).length).toBeLessThanOrEqual(16_000);
    expect(found('commit', shards).length).toBe(0);
    expect(shards.get('com')?.words.commit?.length).toBe(20);
  });
});

it('writes a list that names the shards, which are named by their content', () => {
  const outDir = mkdtempSync(join(tmpdir(), 'names-'));
  try {
    const terms = [{ term: 'Momentum', aliases: ['Super block'] }];
    const telling = pages.map((one) => ({
      ...one,
      weights: { title: one.title, part: one.part, sections: [['', ''] as const], terms: {} },
    }));
    writeNames(process.cwd(), plainFiles(outDir).write, telling, terms);
    const read = (path: string) => JSON.parse(readFileSync(join(outDir, path), 'utf8'));
    const list: NameList = read('search/names.json');
    expect(list.mentions.parts.map(([part]) => part)).toEqual(['Claims', 'Glossary', 'Internal']);
    expect(list.synonyms['super block']).toBe('momentum');
    expect(list.shards.mo).toMatch(/^assets\/search\/[\w-]{8}\.json$/);
    const shard: NameShard = read(list.shards.mo ?? '');
    expect(shard.places[shard.words.momentum?.[0] ?? -1]?.[2]).toBe('glossary/#momentum');
  } finally {
    rmSync(outDir, { recursive: true });
  }
});
