import type { BuiltPage } from '../built-site/site.ts';

/** What Discourse shows of a link, read from the page as its “onebox” reads it. */
export interface Onebox {
  title: string;
  description: string;
  /** Name of the site; its host where the page gives none. */
  site: string;
  image?: string;
  width?: number;
  height?: number;
  favicon?: string;
  /** Day of publication as it is shown: `22 Nov 26`. */
  published?: string;
  /** The labelled lines that Discourse lets through. */
  lines: ReadonlyArray<{ label: string; text: string }>;
  /** Address that is read instead, as search engines do; the preview is then that page's. */
  instead?: string;
}

/** Labels that Discourse shows; all others are dropped. */
const LABELS = /brand|price|usd|cad|reading time|likes/i;
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/**
 * Reads a page the way Discourse does: OpenGraph before Twitter's tags before the page's own title and
 * description; titles end after 80 characters, descriptions after 250.
 * @param url the address that somebody pastes
 */
export function oneboxOf(page: BuiltPage, url: string): Onebox {
  const open = new Map<string, string>();
  const twitter = new Map<string, string>();
  for (const { name, attributes } of page.tags) {
    if (name !== 'meta') continue;
    const value = attributes.content ?? attributes.value ?? '';
    collect(open, /^(?:og|article|product):(.+)$/i, attributes, value);
    collect(twitter, /^twitter:(.+)$/i, attributes, value);
  }
  const get = (key: string) => open.get(key) ?? twitter.get(key) ?? '';
  const image = get('image_secure_url') || get('image_url') || get('image');
  const published = shownDay(get('published_time'));
  const favicon = linkOf(page, /(?:^|\s)icon$/);
  const width = Number(get('image_width')) || undefined;
  const height = Number(get('image_height')) || undefined;
  const instead = canonicalOf(page, open, url);
  return {
    title: truncate(get('title') || titleOf(page), 80),
    description: truncate(get('description') || descriptionOf(page), 250),
    site: truncate(get('site_name'), 80) || new URL(url).host,
    lines: [1, 2].flatMap((number) => {
      const label = get(`label${number}`);
      const text = get(`data${number}`);
      return text && LABELS.test(label) ? [{ label: truncate(label), text: truncate(text) }] : [];
    }),
    ...(image && { image }),
    ...(width && { width }),
    ...(height && { height }),
    ...(favicon && { favicon }),
    ...(published && { published }),
    ...(instead && { instead }),
  };
}

/** The first of a name wins; empty values do not count. */
function collect(
  found: Map<string, string>,
  pattern: RegExp,
  { property, name }: Record<string, string>,
  value: string,
): void {
  const key = pattern.exec(property ?? '')?.[1] ?? pattern.exec(name ?? '')?.[1];
  if (!key || !value.trim()) return;
  const plain = key.replaceAll(/[-:]/g, '_');
  if (!found.has(plain)) found.set(plain, value.trim());
}

/** Where Discourse goes instead: the canonical address, unless the page tells it to stay. */
function canonicalOf(
  page: BuiltPage,
  open: ReadonlyMap<string, string>,
  url: string,
): string | undefined {
  const canonical = linkOf(page, /^canonical$/);
  if (!canonical || open.get('ignore_canonical') === 'true') return undefined;
  const [there, here] = [new URL(canonical, url), new URL(url)];
  return there.host + there.pathname === here.host + here.pathname ? undefined : there.href;
}

function linkOf({ tags }: BuiltPage, rel: RegExp): string | undefined {
  return tags.find(({ name, attributes }) => name === 'link' && rel.test(attributes.rel ?? ''))
    ?.attributes.href;
}

function titleOf({ tags }: BuiltPage): string {
  return tags.find(({ name, inSvg }) => name === 'title' && !inSvg)?.text.trim() ?? '';
}

function descriptionOf({ tags }: BuiltPage): string {
  const tag = tags.find(
    ({ name, attributes }) => name === 'meta' && attributes.name === 'description',
  );
  return tag?.attributes.content?.trim() ?? '';
}

function truncate(text: string, length = 50): string {
  if (text.length <= length) return text;
  const space = text.lastIndexOf(' ', length);
  return `${text.slice(0, space === -1 ? length : space)}...`;
}

function shownDay(date: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(date) ?? [];
  return year && month && day
    ? `${Number(day)} ${MONTHS[Number(month) - 1]} ${year.slice(2)}`
    : undefined;
}
