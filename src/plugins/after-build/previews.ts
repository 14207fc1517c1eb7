import { loadAnchorFiles } from '../../anchors/load.ts';
import { parseRedirects } from '../../anchors/redirects.ts';
import { identity } from '../../config/identity.ts';
import { folderLabels } from '../../config/navigation.ts';
import { listDrawings, readDrawing } from '../../diagrams/load.ts';
import { idPrefix } from '../../diagrams/names.ts';
import { firstSentences } from '../../page-facts/summary.ts';
import { type Card, pageCard, pictureOf, sectionCard } from '../../previews/card.ts';
import { withPreview } from '../../previews/head.ts';
import { sectionPage } from '../../previews/section-page.ts';
import { previewTags } from '../../previews/tags.ts';
import { destinations } from '../../section-links/destination.ts';
import { withIds } from '../../section-links/ids.ts';
import { readSectionIds } from '../../section-links/load.ts';
import { parseSectionIds } from '../../section-links/lock.ts';
import { sectionLink, withPermalinks } from '../../section-links/mark.ts';
import { drawAll } from '../../social-card/cache.ts';
import { type Figure, figureOf } from '../../social-card/figure.ts';
import { type PictureText, pictureSvg } from '../../social-card/picture.ts';
import { readFonts } from '../../social-card/render.ts';
import { type BuiltSite, change } from './built-site.ts';
import type { KnownPage } from './known-pages.ts';

/**
 * Pictures that a build draws for sections, about half a minute of work. On a site with more of them,
 * sections without a drawing of their own show the picture of their page.
 */
const MOST_SECTION_PICTURES = 4000;
/** How much of what an address says its picture repeats: whole sentences up to this length. */
const LEAD_CHARACTERS = 180;

/** An address that others see a preview of. */
interface Previewed {
  route: string;
  card: Card;
  /** Undefined when the preview shows a picture that is drawn for another address. */
  picture?: PictureText;
}

/**
 * Gives every page its tags for link previews and a picture, and every section a link with a preview of
 * its own (`/s/<id>/`), whose address is written into the heading.
 */
export async function addPreviews(site: BuiltSite, known: readonly KnownPage[]): Promise<void> {
  const address = (path: string) => `${site.origin}${site.basePath}${path.slice(1)}`;
  const figure = figuresOf(site.siteDir);
  const pages = known.map(({ facts }): Previewed => {
    const { title, drawing } = facts;
    const lead = firstSentences(facts.description, LEAD_CHARACTERS);
    const picture = { ...placeOf(facts), title, lead, figure: figure(drawing) };
    return { route: facts.route, card: pageCard(facts, address), picture };
  });
  for (const [index, { page }] of known.entries()) {
    const card = pages[index]?.card;
    if (!card) continue;
    const tags = previewTags(card, identity.name);
    change(page, ['preview', tags], (html) => withPreview(html, tags));
  }
  const links = await addSectionLinks(site, known, figure);
  await drawPictures(site, [...pages, ...links]);
}

/** Writes the pages behind the links of sections, and the links into the headings. */
async function addSectionLinks(
  site: BuiltSite,
  known: readonly KnownPage[],
  figure: (prefix: string | undefined) => Figure | undefined,
): Promise<Previewed[]> {
  const address = (path: string) => `${site.origin}${site.basePath}${path.slice(1)}`;
  const byRoute = new Map(known.map((one) => [one.facts.route, one]));
  const sections = known.flatMap(({ facts }) =>
    facts.sections.map(({ id }) => `${facts.route}#${id}`),
  );
  const ids = withIds(parseSectionIds(readSectionIds(site.siteDir)), sections);
  const { redirects } = parseRedirects((await loadAnchorFiles(site.siteDir)).redirects);
  const there = [...byRoute.keys(), ...sections];
  const links: Previewed[] = [];
  const leading = destinations(ids, there, redirects);
  const many = leading.length > MOST_SECTION_PICTURES;
  for (const { id, to } of leading) {
    const [route = '', sectionId] = to.split('#');
    const facts = byRoute.get(route)?.facts;
    if (!facts) continue;
    const section = facts.sections.find((one) => one.id === sectionId);
    const link = sectionLink(id);
    const shared = many && !section?.drawing;
    const card = {
      ...(section ? sectionCard(facts, section, link, address) : pageCard(facts, address)),
      url: address(link),
      image: address(pictureOf(shared ? route : link)),
    };
    const place = {
      siteName: identity.name,
      target: site.basePath + to.slice(1),
      canonical: address(route),
    };
    site.files.write(`${link.slice(1)}index.html`, sectionPage(card, place));
    if (shared) continue;
    const picture = section
      ? { title: section.title, page: facts.title, figure: figure(section.drawing) }
      : { title: facts.title, figure: figure(facts.drawing) };
    const lead = firstSentences(section?.lead ?? facts.description, LEAD_CHARACTERS);
    links.push({ route: link, card, picture: { ...placeOf(facts), ...picture, lead } });
  }
  for (const { page, facts } of known) {
    const own = facts.sections.map(({ id }): [string, string] => {
      const given = ids.get(`${facts.route}#${id}`) ?? '';
      return [id, site.basePath + sectionLink(given).slice(1)];
    });
    change(page, ['permalinks', JSON.stringify(own)], (html) => withPermalinks(html, new Map(own)));
  }
  return links;
}

async function drawPictures(site: BuiltSite, previewed: readonly Previewed[]): Promise<void> {
  const fonts = readFonts(site.siteDir);
  await drawAll(
    site.siteDir,
    previewed.flatMap(({ route, picture }) => (picture ? [{ route, picture }] : [])),
    ({ picture }) => pictureSvg(picture, fonts),
    ({ route }, png) => site.files.write(pictureOf(route).slice(1), png),
  );
}

/** Finds drawings by the prefix of the ids in them, which is all that a page tells. */
function figuresOf(siteDir: string): (prefix: string | undefined) => Figure | undefined {
  const names = new Map(
    listDrawings(siteDir).map((file) => {
      const name = file.replace(/\.svg$/, '');
      return [idPrefix(name), name];
    }),
  );
  return (prefix) => {
    const svg = prefix && readDrawing(siteDir, names.get(prefix) ?? '');
    return svg ? figureOf(svg) : undefined;
  };
}

function placeOf({ route, title, trail, status, verified }: KnownPage['facts']) {
  // The overview of a part of the site stands in that part, though nothing is above it.
  const part = folderLabels.get(/^\/[^/]+\//.exec(route)?.[0] ?? '');
  const labels = trail.map(({ label }) => label);
  return {
    trail: labels.length === 0 && part && part !== title ? [part] : labels,
    site: identity.name,
    ...(status && { status: verified ? `${status}, ${verified}` : status }),
  };
}
