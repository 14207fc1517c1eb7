import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { atomFeed, type Feed, jsonFeed } from './feed.ts';

const feed: Feed = {
  title: 'News & more',
  description: 'What <is> new',
  home: 'https://site.example/news/',
  self: 'https://site.example/news/atom.xml',
  author: 'The maintainers',
  entries: [
    { address: 'https://a.example/?x=1&y=2', title: 'Old', day: '2026-01-02', summary: 'One' },
    { address: 'https://b.example/', title: 'A "new" <one>', day: '2026-03-04', summary: '' },
  ],
};

/** Element names and their text, by a reader of XML. */
function elements(xml: string): Array<[string, string]> {
  const found: Array<[string, string]> = [];
  const parser = new Parser(
    {
      onopentagname: (name) => found.push([name, '']),
      ontext: (text) => {
        const last = found.at(-1);
        if (last) last[1] = (last[1] + text).replace(/^\s+|\s*\n\s*$/g, '');
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return found;
}

describe('atomFeed', () => {
  it('lists the newest first, with every special character escaped', () => {
    const all = elements(atomFeed(feed));
    const texts = (name: string) => all.filter(([each]) => each === name).map(([, text]) => text);
    expect(texts('title')).toEqual(['News & more', 'A "new" <one>', 'Old']);
    expect(texts('updated')[0]).toBe('2026-03-04T00:00:00Z');
    expect(texts('id')).toEqual([
      'https://site.example/news/',
      'https://b.example/',
      'https://a.example/?x=1&y=2',
    ]);
  });

  it('is a feed even while it is empty', () => {
    expect(atomFeed({ ...feed, entries: [] })).toContain('<updated>1970-01-01T00:00:00Z</updated>');
  });
});

describe('jsonFeed', () => {
  it('says the same', () => {
    const value = JSON.parse(jsonFeed({ ...feed, self: 'https://site.example/news/feed.json' }));
    expect(value.feed_url).toBe('https://site.example/news/feed.json');
    expect(value.items.map(({ title }: { title: string }) => title)).toEqual([
      'A "new" <one>',
      'Old',
    ]);
    expect(value.items[1]).toMatchObject({ id: 'https://a.example/?x=1&y=2', content_text: 'One' });
  });
});
