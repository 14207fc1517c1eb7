import { DESCRIPTION } from '../../page-facts/summary.ts';
import { LONGEST_TITLE } from '../../previews/card.ts';
import { type Onebox, oneboxOf } from '../../previews/onebox.ts';
import { cardSize } from '../../social-card/size.ts';
import { fileFor, resolve } from '../addresses.ts';
import { pageRule, type Report } from '../rule.ts';
import type { BuiltPage, BuiltSite } from '../site.ts';

/** Bytes that a picture may have: forums fetch it whenever they make a preview. */
const LARGEST_PICTURE = 60 * 1024;
const SECTION_LINK = /^\/s\/[^/]+\/$/;
const FIX = 'Correct the title, description or heading, or src/previews, which writes the tags.';

/** Whoever pastes a link into a forum sees what these tags say. */
export const linkPreview = pageRule({
  name: 'link-preview',
  demands:
    'Every page and every link of a section has a complete preview: title, description, a picture of the right size, reading time.',
  redirects: true,
  check: (page, report, site) => {
    const isLink = SECTION_LINK.test(page.route);
    if (page.file === '404.html' || (page.isRedirect && !isLink)) return;
    const url = site.origin + site.basePath + page.route.slice(1);
    const shown = oneboxOf(page, url);
    const say = (message: string) => report(0, message, FIX);
    if (shown.instead) say(`forums would read ${shown.instead} in its place`);
    checkWords(page, shown, say);
    checkPicture(page, shown, site, say);
    if (isLink) checkLink(page, report, site);
  },
});

function checkWords(page: BuiltPage, shown: Onebox, say: (message: string) => void): void {
  const title = metaOf(page, 'og:title');
  const description = metaOf(page, 'og:description');
  if (!title || title.length > LONGEST_TITLE) {
    say(`the title of the preview has ${title.length} characters, not 1 to ${LONGEST_TITLE}`);
  }
  const { least, most } = DESCRIPTION;
  if (description.length < least || description.length > most) {
    say(`the description has ${description.length} characters, not ${least} to ${most}`);
  }
  const [reading] = shown.lines;
  if (reading?.label !== 'Reading time' || !/^[1-9]\d* min$/.test(reading.text)) {
    say('the preview tells no reading time');
  }
  if (!['article', 'website'].includes(metaOf(page, 'og:type'))) say('og:type is missing');
  if (!metaOf(page, 'og:site_name')) say('og:site_name is missing');
  if (metaOf(page, 'twitter:card') !== 'summary_large_image') say('twitter:card is missing');
  for (const name of ['article:published_time', 'article:modified_time']) {
    const value = metaOf(page, name);
    if (value && !isDay(value)) say(`${name} is no date: ${value}`);
  }
}

function checkPicture(
  page: BuiltPage,
  { image, width, height }: Onebox,
  site: BuiltSite,
  say: (message: string) => void,
): void {
  const target = image && resolve(site, page, image);
  const file = target && target.kind === 'inside' ? fileFor(site, target.path) : undefined;
  if (!image || !/^https?:/.test(image) || !file) {
    say(`the picture ${image ?? '(none)'} is not on the site`);
    return;
  }
  const bytes = site.read(file);
  if (bytes.length > LARGEST_PICTURE) say(`the picture has ${bytes.length} bytes, over 60 KB`);
  const size = pngSize(bytes);
  if (size?.width !== cardSize.width || size.height !== cardSize.height) {
    say(`the picture ${image} is no PNG of ${cardSize.width} × ${cardSize.height}`);
  }
  if (width !== cardSize.width || height !== cardSize.height)
    say('the size of the picture is not said');
  if (metaOf(page, 'og:image:type') !== 'image/png') say('og:image:type is missing');
  if (!metaOf(page, 'og:image:alt')) say('og:image:alt is missing');
}

/** The link of a section leads to that section, and stays out of search engines. */
function checkLink(page: BuiltPage, report: Report, site: BuiltSite): void {
  const refresh = page.tags.find(({ attributes }) => attributes['http-equiv'] === 'refresh');
  const to = /^0; url=(.+)$/.exec(refresh?.attributes.content ?? '')?.[1] ?? '';
  const target = resolve(site, page, to);
  const file = target.kind === 'inside' ? fileFor(site, target.path) : undefined;
  const there = site.pages.find((one) => one.file === file);
  const fix = 'Correct src/previews/section-page.ts or data/redirects.yml.';
  if (
    !to ||
    !there ||
    (target.kind === 'inside' && target.fragment && !there.ids.has(target.fragment))
  ) {
    report(refresh?.offset ?? 0, `the link of a section leads to nothing: ${to}`, fix);
  }
  if (!page.tags.some(({ name, attributes }) => name === 'a' && attributes.href === to)) {
    report(0, 'the link of a section has no link to follow by hand', fix);
  }
  if (metaOf(page, 'robots') !== 'noindex') report(0, 'search engines would list it', fix);
}

function metaOf({ tags }: BuiltPage, key: string): string {
  const tag = tags.find(
    ({ name, attributes }) => name === 'meta' && (attributes.property ?? attributes.name) === key,
  );
  return tag?.attributes.content ?? '';
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?$/.test(text) && !Number.isNaN(Date.parse(text));
}

function pngSize(bytes: Buffer): { width: number; height: number } | undefined {
  if (bytes.length < 24 || bytes.toString('latin1', 1, 4) !== 'PNG') return undefined;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
