import type { DayEntry } from './days.ts';
import { changeText, isNews } from './words.ts';

/** Where a feed and what it speaks of stand: full addresses. */
export interface FeedPlaces {
  title: string;
  /** The page of the change log. */
  page: string;
  feed: string;
  /** Address of the page of a record. */
  pageOf(record: string): string;
}

/** Entries that say something new, with the same id however often the site is built. */
function news(days: readonly DayEntry[]): DayEntry[] {
  return days
    .map((entry) => ({ ...entry, changes: entry.changes.filter(isNews) }))
    .filter(({ changes }) => changes.length > 0);
}

/** A tag URI (RFC 4151): day and record name an entry for good. */
function idOf({ page }: FeedPlaces, { day, record }: DayEntry): string {
  return `tag:${new URL(page).hostname},${day}:data/vms/${record}`;
}

/** The changes as an Atom feed (RFC 4287). */
export function atomFeed(days: readonly DayEntry[], places: FeedPlaces): string {
  const entries = news(days);
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    `<id>${escaped(places.page)}</id>`,
    `<title>${escaped(places.title)}</title>`,
    `<link href="${escaped(places.page)}"/>`,
    `<link rel="self" href="${escaped(places.feed)}"/>`,
    `<updated>${entries[0]?.time ?? '1970-01-01T00:00:00.000Z'}</updated>`,
    ...entries.map((entry) =>
      [
        '<entry>',
        `<id>${escaped(idOf(places, entry))}</id>`,
        `<title>${escaped(entry.name)}</title>`,
        `<link href="${escaped(places.pageOf(entry.record))}"/>`,
        `<updated>${entry.time}</updated>`,
        '<author><name>The contributors to the survey</name></author>',
        `<content type="text">${escaped(entry.changes.map(changeText).join('\n'))}</content>`,
        '</entry>',
      ].join('\n'),
    ),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

/** The changes as a JSON feed, version 1.1. */
export function jsonFeed(days: readonly DayEntry[], places: FeedPlaces): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: places.title,
    home_page_url: places.page,
    feed_url: places.feed,
    language: 'en',
    items: news(days).map((entry) => ({
      id: idOf(places, entry),
      url: places.pageOf(entry.record),
      title: entry.name,
      content_text: entry.changes.map(changeText).join('\n'),
      date_published: entry.time,
      _changes: entry.changes,
    })),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}

function escaped(text: string): string {
  return text.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
