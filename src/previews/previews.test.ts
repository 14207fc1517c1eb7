import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PageFacts } from '../page-facts/facts.ts';
import { LONGEST_TITLE, pageCard, sectionCard, sectionTitle } from './card.ts';
import { withPreview } from './head.ts';
import { sectionPage } from './section-page.ts';
import { previewTags } from './tags.ts';

const address = (path: string) => `https://site.example/base${path}`;
const facts: PageFacts = {
  route: '/internal/momentum/',
  title: 'The momentum',
  description:
    'A momentum is the block of the chain that orders everything: its fields, its hash and what it commits to.',
  trail: [{ label: 'Internal', route: '/internal/' }],
  minutes: 6,
  status: 'reviewed',
  verified: '2026-11-22',
  authors: [],
  citations: [],
  sections: [],
  hidden: false,
  kind: 'article',
};
const section = { id: 'hash', level: 2, title: 'The "hash"', lead: 'Short.' } as const;

it('fills every field of a page’s preview', () => {
  const card = pageCard(facts, address);
  expect(card).toMatchObject({
    title: 'The momentum',
    url: 'https://site.example/base/internal/momentum/',
    image: 'https://site.example/base/internal/momentum/card.png',
    imageAlt: 'Title: The momentum (Internal)',
    status: 'reviewed, 2026-11-22',
    modified: '2026-11-22',
    section: 'Internal',
  });
  const tags = previewTags(card, 'Site');
  expect(tags).toContain('<meta property=og:image:width content="1200">');
  expect(tags).toContain('<meta name=twitter:data1 content="6 min">');
  expect(tags).not.toContain('published_time');
});

it('names the day of the last change rather than that of the last check, where it is known', () => {
  expect(pageCard({ ...facts, changed: '2026-11-23' }, address).modified).toBe('2026-11-23');
});

it('gives a section its own address, picture and description', () => {
  const card = sectionCard(facts, section, '/s/bcd2/', address);
  expect(card.title).toBe('The "hash" · The momentum');
  expect(card.image).toBe('https://site.example/base/s/bcd2/card.png');
  expect(card.description).toBe(`Short. ${facts.description}`);
});

it('keeps titles of sections within what forums show, and always names the page', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 150 }),
      fc.string({ minLength: 1, maxLength: 60 }),
      (one, page) => {
        const title = sectionTitle(one, page);
        expect(title.length).toBeLessThanOrEqual(LONGEST_TITLE);
        expect(title).toContain(' · ');
      },
    ),
  );
});

it('sends readers on at once, keeps Discourse on the page, and writes text as text', () => {
  const card = sectionCard(facts, section, '/s/bcd2/', address);
  const place = {
    siteName: 'Site',
    target: '/base/internal/momentum/#hash',
    canonical: 'https://x',
  };
  const html = sectionPage(card, place);
  expect(html).toContain('http-equiv=refresh content="0; url=/base/internal/momentum/#hash"');
  expect(html).toContain('<meta property=og:ignore_canonical content=true>');
  expect(html).toContain('<meta name=robots content=noindex>');
  expect(html).toContain('<h1>The &quot;hash&quot; · The momentum</h1>');
  expect(html).not.toContain('<script');
});

it('replaces the tags that were there and leaves the others', () => {
  const html = [
    '<head><meta charset=UTF-8><meta data-rh=true property=og:title content="a > b"/>',
    '<meta name="twitter:card" content="x"><meta name=docsearch:version content=current />',
    '<meta name=description content="kept"><link rel=alternate href=/ hreflang=en />',
    '<link rel=canonical href=/ ></head><body><meta property=og:title content=body>',
  ].join('');
  expect(withPreview(html, '<new>')).toBe(
    '<head><meta charset=UTF-8><meta name=description content="kept"><link rel=canonical href=/ ><new></head><body><meta property=og:title content=body>',
  );
});
