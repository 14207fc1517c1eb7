import { type Fixture, headOf, htmlPage } from '../fixture.ts';

const ENTRY =
  '<entry><id>a</id><title type="html"><![CDATA[One]]></title><link rel="self" href="x"/><link href="https://site.example/a/"/></entry>';
const ATOM = `<?xml version="1.0"?><feed><id>f</id><title>Feed</title><updated>2026-11-22T00:00:00.000Z</updated>${ENTRY}</feed>`;
const ITEM = '{"id":"a","title":"One","url":"https://site.example/a/"}';
const JSON_FEED = `{"version":"https://jsonfeed.org/version/1.1","title":"Feed","items":[${ITEM}]}`;

const head = `${headOf('/')}<link rel=alternate type=application/atom+xml href=/atom.xml><link rel=alternate type=application/feed+json href=/feed.json>`;
const site = (atom: string, json: string) => ({
  'index.html': htmlPage('/', '', head),
  'atom.xml': atom,
  'feed.json': json,
});
const atom = (text: string): Fixture => ({ files: site(text, JSON_FEED), at: 'build/atom.xml' });
const json = (text: string): Fixture => ({ files: site(ATOM, text), at: 'build/feed.json' });

export const red: Fixture[] = [
  { files: { 'index.html': htmlPage('/', '', head), 'atom.xml': ATOM }, at: 'build/index.html' },
  atom('<html>'),
  atom(ATOM.replace('<title>Feed</title>', '')),
  atom(ATOM.replace('2026-11-22T00:00:00.000Z', 'today')),
  atom(ATOM.replace(ENTRY, ENTRY + ENTRY)),
  atom(ATOM.replace('<id>a</id>', '')),
  atom(ATOM.replace('<![CDATA[One]]>', '')),
  atom(ATOM.replace('https://site.example/a/', '/a/')),
  json('{'),
  json(JSON_FEED.replace('jsonfeed.org', 'elsewhere.example')),
  json(JSON_FEED.replace(ITEM, `${ITEM},${ITEM}`)),
  json(JSON_FEED.replace('https://site.example/a/', '')),
];

export const green: Fixture[] = [
  { files: site(ATOM, JSON_FEED) },
  { files: { 'index.html': htmlPage('/', '') } },
];
