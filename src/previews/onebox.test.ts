import { expect, it } from 'vitest';
import { parseHtml } from '../built-site/parse-html.ts';
import { oneboxOf } from './onebox.ts';
import { cardsHtml, cardText, picturesHtml } from './sheet.ts';

const url = 'https://site.example/a/';
const shown = (head: string) => oneboxOf(parseHtml('a/index.html', `<head>${head}</head>`), url);

it('prefers OpenGraph to Twitter’s tags, and those to the page’s own', () => {
  const own = '<title>Own</title><meta name=description content="Own words">';
  const twitter =
    '<meta name=twitter:title content="By Twitter"><meta name=twitter:image content=/t.png>';
  const open =
    '<meta property=og:title content="By OpenGraph"><meta name=og:description content="Open words">';
  expect(shown(own)).toMatchObject({
    title: 'Own',
    description: 'Own words',
    site: 'site.example',
  });
  expect(shown(own + twitter)).toMatchObject({ title: 'By Twitter', image: '/t.png' });
  expect(shown(own + twitter + open)).toMatchObject({
    title: 'By OpenGraph',
    description: 'Open words',
  });
});

it('ends long texts between words, as Discourse does', () => {
  const { title, description } = shown(
    `<meta property=og:title content="${'word '.repeat(20).trim()}"><meta property=og:description content="${'x'.repeat(300)}">`,
  );
  expect(title).toBe(`${'word '.repeat(16).trim()}...`);
  expect(description).toBe(`${'x'.repeat(250)}...`);
});

it('lets only known labels through', () => {
  const { lines } = shown(
    '<meta name=twitter:label1 content="Reading time"><meta name=twitter:data1 content="6 min">' +
      '<meta name=twitter:label2 content=Status><meta name=twitter:data2 content=draft>',
  );
  expect(lines).toEqual([{ label: 'Reading time', text: '6 min' }]);
});

it('follows the canonical address, unless told to stay', () => {
  const canonical = '<link rel=canonical href=https://site.example/b/>';
  expect(shown(canonical).instead).toBe('https://site.example/b/');
  expect(shown('<link rel=canonical href=/a/>').instead).toBeUndefined();
  const stay = '<meta property=og:ignore_canonical content=true>';
  expect(shown(canonical + stay).instead).toBeUndefined();
});

it('takes the first of several pictures, the secure one before it, and days as they are written', () => {
  const picture = '<meta property=og:image content=/1.png><meta property=og:image content=/2.png>';
  expect(shown(picture).image).toBe('/1.png');
  const secure = '<meta property=og:image:secure_url content=https://x/s.png>';
  expect(shown(picture + secure).image).toBe('https://x/s.png');
  const day = '<meta property=article:published_time content=2026-11-02T10:00:00Z>';
  expect(shown(day).published).toBe('2 Nov 26');
  expect(shown('<meta property=article:published_time content=soon>').published).toBeUndefined();
});

it('lays cards out for a terminal and for a browser, as text', () => {
  const link = {
    url,
    shown: shown('<meta property=og:title content="<b>">'),
    picture: 'file:///c.png',
  };
  expect(cardText(link)).toContain('<b>  (3)');
  expect(cardsHtml([link])).toContain('&lt;b&gt;');
  expect(picturesHtml([link, link]).match(/<img/g)).toHaveLength(2);
});
