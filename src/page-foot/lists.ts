import type { Backlink } from '../backlinks/backlinks.ts';
import { escapeMarkup } from '../diagrams/escape.ts';
import type { Thread } from '../discussions/thread.ts';

/** How many pages the foot lists; a page that more link to is found by the search as well. */
const LINKS_SHOWN = 40;

/** Pages that link to a page, folded; empty when there are none. */
export function backlinkList(backlinks: readonly Backlink[], basePath: string): string {
  if (backlinks.length === 0) return '';
  const count = `${backlinks.length} ${backlinks.length === 1 ? 'page' : 'pages'}`;
  return [
    `<details class="page-links"><summary>What links here <span>(${count})</span></summary>`,
    linkList(backlinks, basePath),
    '</details>',
  ].join('');
}

/** Pages, each with the section that holds the first link. */
export function linkList(
  backlinks: readonly Backlink[],
  basePath: string,
  shown = LINKS_SHOWN,
): string {
  const items = backlinks.slice(0, shown).map(({ route, title, section }) => {
    const href = `${basePath}${route.slice(1)}${section ? `#${section.id}` : ''}`;
    const where = section ? `<span> › ${escapeMarkup(section.title)}</span>` : '';
    return `<li><a href="${escapeMarkup(href)}">${escapeMarkup(title)}</a>${where}</li>`;
  });
  const more = backlinks.length - items.length;
  if (more > 0) items.push(`<li>and ${more} more</li>`);
  return `<ul>${items.join('')}</ul>`;
}

/** Threads of forums in which a page is discussed; empty when there are none. */
export function threadList(threads: readonly Thread[]): string {
  if (threads.length === 0) return '';
  const items = threads.map(({ url, title, opened }) => {
    const when = opened === 'unknown' ? '' : `, ${escapeMarkup(opened)}`;
    return `<li><a href="${escapeMarkup(url)}">${escapeMarkup(title)}</a><span> (${escapeMarkup(new URL(url).host)}${when})</span></li>`;
  });
  return `<div class="page-threads"><p>Discussed in</p><ul>${items.join('')}</ul></div>`;
}

/** Where a term is used, as the page of the term lists it: all of it, unfolded. */
export function usedOn(backlinks: readonly Backlink[], basePath: string): string {
  if (backlinks.length === 0) return '<p>No page links to this term yet.</p>';
  return linkList(backlinks, basePath, backlinks.length);
}
