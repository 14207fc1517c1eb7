import { escapeMarkup } from '../diagrams/escape.ts';
import { pagePart } from './page-part.ts';
import type { PrintedSection } from './sections.ts';

/** A built page of a section. */
export interface SectionPage {
  route: string;
  title: string;
  html: string;
}

/**
 * Puts the pages of a section on one: contents, the pages, and the addresses of links that lead out of it.
 *
 * @param pages in reading order; pages that were not built are left out by the caller
 */
export function assembleSection(
  section: PrintedSection,
  pages: readonly SectionPage[],
  place: { origin: string; basePath: string },
): string {
  const notes = new Map<string, number>();
  const prefixes = new Map(pages.map(({ route }) => [route, prefixOf(route, section)]));
  const parts = pages.map(({ route, html }) => {
    const prefix = prefixes.get(route) ?? '';
    const part = pagePart(html, {
      ...place,
      route,
      prefix,
      prefixOf: (other) => prefixes.get(other),
      noteFor: (address) => {
        const number = notes.get(address) ?? notes.size + 1;
        notes.set(address, number);
        return number;
      },
    });
    const address = place.origin + place.basePath + route.slice(1);
    return `<article class="printed-page" id="${prefix}"><p class="printed-address">${escapeMarkup(address)}</p>${part}</article>`;
  });
  const contents = pages.map(
    ({ route, title }) => `<li><a href="#${prefixes.get(route)}">${escapeMarkup(title)}</a></li>`,
  );
  return [
    `<ol class="printed-contents">${contents.join('')}</ol>`,
    ...parts,
    addresses([...notes.keys()]),
  ].join('');
}

/** The last part of a page's address; the overview has that of its folder. */
function prefixOf(route: string, section: PrintedSection): string {
  const parts = (route === section.route ? section.route : route).split('/').filter(Boolean);
  return parts.at(-1) ?? 'home';
}

function addresses(all: readonly string[]): string {
  if (all.length === 0) return '';
  const items = all.map((address) => `<li>${escapeMarkup(address)}</li>`);
  return `<section class="printed-notes"><h2>Addresses</h2><p>Where the numbered links lead.</p><ol>${items.join('')}</ol></section>`;
}
