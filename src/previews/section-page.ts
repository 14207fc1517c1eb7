import type { Card } from './card.ts';
import { attributeText, previewTags } from './tags.ts';

/** Where the link of a section leads. */
export interface SectionPlace {
  /** Name of the site, for the preview. */
  siteName: string;
  /** Where readers arrive: address with base path and #id. */
  target: string;
  /** The page that the section is on, with scheme and host. */
  canonical: string;
}

/** The page loads nothing. */
const POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'";

/**
 * The page behind the link of a section: previews read its tags, readers are sent on at once, without
 * a script. Search engines are told that the page is the original; Discourse would follow them there
 * and lose the section, so it is told to stay.
 */
export function sectionPage(card: Card, { siteName, target, canonical }: SectionPlace): string {
  const to = attributeText(target);
  return [
    '<!doctype html><html lang=en><head><meta charset=utf-8>',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    `<title>${attributeText(card.title)}</title>`,
    `<meta http-equiv=refresh content="0; url=${to}">`,
    '<meta name=viewport content="width=device-width"><meta name=color-scheme content="light dark"><meta name=robots content=noindex>',
    `<meta name=description content="${attributeText(card.description)}">`,
    `<link rel=canonical href="${attributeText(canonical)}">`,
    '<meta property=og:ignore_canonical content=true>',
    previewTags(card, siteName),
    `</head><body><main><h1>${attributeText(card.title)}</h1><p>${attributeText(card.description)}</p>`,
    `<p><a href="${to}">Read this section</a></p></main></body></html>\n`,
  ].join('');
}
