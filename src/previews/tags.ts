import { cardSize } from '../social-card/size.ts';
import type { Card } from './card.ts';

/**
 * The tags that link previews are made of: OpenGraph for forums and messengers, the two labelled lines
 * that Discourse and Slack show, and dates of articles.
 */
export function previewTags(card: Card, siteName: string): string {
  const { published, modified, status, section } = card;
  const properties: Array<[string, string | undefined]> = [
    ['og:title', card.title],
    ['og:description', card.description],
    ['og:url', card.url],
    ['og:type', card.type],
    ['og:site_name', siteName],
    ['og:image', card.image],
    ['og:image:type', 'image/png'],
    ['og:image:width', String(cardSize.width)],
    ['og:image:height', String(cardSize.height)],
    ['og:image:alt', card.imageAlt],
    ['article:published_time', published],
    ['article:modified_time', modified],
    ['article:section', card.type === 'article' ? section : undefined],
  ];
  const names: Array<[string, string | undefined]> = [
    ['twitter:card', 'summary_large_image'],
    ['twitter:label1', 'Reading time'],
    ['twitter:data1', `${card.minutes} min`],
    ['twitter:label2', status && 'Status'],
    ['twitter:data2', status],
  ];
  return [
    ...properties.map(([key, value]) => tag('property', key, value)),
    ...names.map(([key, value]) => tag('name', key, value)),
  ].join('');
}

function tag(kind: 'property' | 'name', key: string, value: string | undefined): string {
  return value ? `<meta ${kind}=${key} content="${attributeText(value)}">` : '';
}

/** A text as it stands between double quotes in HTML. */
export function attributeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
