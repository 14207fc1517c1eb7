import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isListing } from '../../anchors/published.ts';
import { type Backlinks, backlinksOf } from '../../backlinks/backlinks.ts';
import { type PageLinks, pageLinks } from '../../backlinks/page-links.ts';
import { identity } from '../../config/identity.ts';
import { site as places } from '../../config/site.ts';
import { loadDiscussedPages, loadThreads } from '../../discussions/load.ts';
import { historyOf } from '../../history/file-history.ts';
import { type History, loadHistory } from '../../history/load.ts';
import type { FootFacts } from '../../page-foot/facts.ts';
import { usedOn } from '../../page-foot/lists.ts';
import { withMarkdownAction } from '../../page-foot/markdown-action.ts';
import { pageFoot } from '../../page-foot/render.ts';
import type { PrintedSection } from '../../section-prints/sections.ts';
import { type PlacedSlot, type Slot, slotsOf, withSlots } from '../../slots/slots.ts';
import { type BuiltPage, type BuiltSite, change, routeOf, textOf } from './built-site.ts';
import { drawingsIn } from './drawing-sources.ts';

/** Lists in which what links here would be most of the site; their entries say it one by one. */
const HUBS = new Set(['/glossary/', '/claims/']);

/** What a page holds before anything is filled. */
export interface Reading {
  links: PageLinks;
  description: string;
  slots: PlacedSlot[];
  /** What the ids of its drawings begin with. */
  drawings: string[];
}

/**
 * Fills what only the whole built site can say: the foot of each page, and where a term is used.
 *
 * @returns what the pages held before
 */
export async function fillPages(
  site: BuiltSite,
  printed: readonly PrintedSection[],
): Promise<ReadonlyMap<BuiltPage, Reading>> {
  const readable = site.pages.filter((page) => !page.redirect && page.path !== '404.html');
  const readings = new Map<BuiltPage, Reading>();
  for (const page of readable) readings.set(page, await readPage(page, site));
  const links = [...readings.values()].map((reading) => reading.links);
  const backlinks = backlinksOf(links.filter(({ route }) => isSource(route)));
  const facts = footFacts(site, backlinks, printed);
  const names = { ...places, site: identity.name };
  for (const [page, { links, description, slots }] of readings) {
    const filled = slots.filter(({ name }) => name === 'foot' || name === 'used-on');
    if (filled.length === 0) continue;
    const fills = filled.map((slot) =>
      slot.name === 'foot'
        ? pageFoot(facts(links.route, links.title, description, slot), names)
        : usedOn(
            backlinks.toPlace('/glossary/', slot.attributes['data-term'] ?? ''),
            site.basePath,
          ),
    );
    change(page, ['slots', ...fills], (html) => withSlots(html, filled, fills));
  }
  return readings;
}

async function readPage(
  page: BuiltPage,
  { origin, basePath, results }: BuiltSite,
): Promise<Reading> {
  const route = routeOf(page);
  const [reading = ''] = await results.recall(
    'reading',
    [origin, basePath, route, page.made],
    () => {
      const html = textOf(page);
      const read: Reading = {
        links: pageLinks(html, route, { origin, basePath }),
        description: descriptionOf(html),
        slots: slotsOf(html),
        drawings: drawingsIn(html),
      };
      return [JSON.stringify(read)];
    },
  );
  return JSON.parse(reading) as Reading;
}

/** Adds to the foot of each page its text as Markdown, once the pages name it. */
export function linkMarkdown(site: BuiltSite): void {
  for (const page of site.pages) change(page, ['markdown action'], withMarkdownAction);
}

/** Lists repeat parts of other pages, and a term's own page repeats the glossary. */
function isSource(route: string): boolean {
  return !isListing(route) && !/^\/(?:print|search|s|glossary\/[^/]+)\//.test(route);
}

function footFacts(site: BuiltSite, backlinks: Backlinks, printed: readonly PrintedSection[]) {
  const { siteDir, origin, basePath } = site;
  const history = loadHistory(siteDir, process.env.SITE_HISTORY === 'required');
  const { threads } = loadThreads(siteDir);
  const discussed = loadDiscussedPages(siteDir);
  const prints = new Map(printed.flatMap(({ pages, print }) => pages.map((page) => [page, print])));
  return (route: string, title: string, description: string, slot: Slot): FootFacts => {
    const source = slot.attributes['data-source'] ?? '';
    const verified = slot.attributes['data-verified'];
    const record = slot.attributes['data-record'] ?? recordOf(siteDir, source);
    const print = prints.get(route);
    const named = discussed.find((page) => page.route === route)?.discussions ?? [];
    return {
      route,
      title,
      description,
      address: origin + basePath + route.slice(1),
      basePath,
      ...(source && !source.endsWith('/') && { source }),
      ...(record && { record }),
      ...(verified && { verified }),
      ...pastOf(history, [source, ...(record ? [record] : [])]),
      ...(print && { print }),
      threads: threads.filter(({ url }) => named.includes(url)),
      backlinks: HUBS.has(route) ? [] : backlinks.toPage(route),
    };
  };
}

/** What the history says of the files behind a page: nothing of what was never committed. */
function pastOf(history: History, sources: string[]): Pick<FootFacts, 'history' | 'commit'> {
  if (history.state === 'none') return {};
  if (history.state === 'shallow') return { history: 'unknown', commit: history.commit };
  const past = historyOf(history.files, sources);
  if (!past) return {};
  // A permalink to the commit would not show a page that has been changed since.
  const changed = [...history.dirty].some((path) =>
    sources.some((source) => (source.endsWith('/') ? path.startsWith(source) : path === source)),
  );
  return { history: past, ...(!changed && { commit: history.commit }) };
}

/** The record of a virtual machine behind a page of the survey. */
function recordOf(siteDir: string, source: string): string | undefined {
  const id = /^docs\/external\/vms\/([a-z0-9-]+)\.md$/.exec(source)?.[1];
  const record = `data/vms/${id}.yaml`;
  return id !== undefined && existsSync(join(siteDir, record)) ? record : undefined;
}

function descriptionOf(html: string): string {
  const tag = /<meta\b[^>]*\bname="?description"?[^>]*>/.exec(html)?.[0] ?? '';
  const content = /\bcontent=(?:"([^"]*)"|'([^']*)'|([^\s>]*))/.exec(tag);
  const text = content?.slice(1).find((part) => part !== undefined) ?? '';
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
