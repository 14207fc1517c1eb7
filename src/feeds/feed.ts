import { escapeMarkup } from '../diagrams/escape.ts';

/** One thing that a feed reports. */
export interface FeedEntry {
  /** Absolute address; also what identifies the entry. */
  address: string;
  title: string;
  /** Day it appeared in the feed, YYYY-MM-DD. */
  day: string;
  /** Plain text. */
  summary: string;
}

/** What a feed says of itself. */
export interface Feed {
  title: string;
  description: string;
  /** Address of the page that lists the same, absolute. */
  home: string;
  /** Address of the feed itself, absolute. */
  self: string;
  author: string;
  entries: readonly FeedEntry[];
}

/** Writes a feed as Atom (RFC 4287), newest entry first. */
export function atomFeed(feed: Feed): string {
  const entries = newestFirst(feed.entries);
  const updated = entries[0]?.day ?? '1970-01-01';
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `  <id>${escapeMarkup(feed.home)}</id>`,
    `  <title>${escapeMarkup(feed.title)}</title>`,
    `  <subtitle>${escapeMarkup(feed.description)}</subtitle>`,
    `  <updated>${moment(updated)}</updated>`,
    `  <link rel="alternate" href="${escapeMarkup(feed.home)}"/>`,
    `  <link rel="self" href="${escapeMarkup(feed.self)}"/>`,
    `  <author><name>${escapeMarkup(feed.author)}</name></author>`,
    ...entries.flatMap((entry) => [
      '  <entry>',
      `    <id>${escapeMarkup(entry.address)}</id>`,
      `    <title>${escapeMarkup(entry.title)}</title>`,
      `    <link href="${escapeMarkup(entry.address)}"/>`,
      `    <updated>${moment(entry.day)}</updated>`,
      `    <summary>${escapeMarkup(entry.summary)}</summary>`,
      '  </entry>',
    ]),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

/** Writes a feed as JSON Feed 1.1, newest entry first. */
export function jsonFeed(feed: Feed): string {
  const value = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.home,
    feed_url: feed.self,
    authors: [{ name: feed.author }],
    items: newestFirst(feed.entries).map(({ address, title, day, summary }) => ({
      id: address,
      url: address,
      title,
      content_text: summary,
      date_published: moment(day),
    })),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function newestFirst(entries: readonly FeedEntry[]): FeedEntry[] {
  return [...entries].sort(
    (a, b) => compare(b.day, a.day) || compare(a.title, b.title) || compare(a.address, b.address),
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function moment(day: string): string {
  return `${day}T00:00:00Z`;
}
