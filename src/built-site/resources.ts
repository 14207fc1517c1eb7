import type { BuiltPage, Tag } from './site.ts';

/** Something that a browser loads to show a page. */
export interface Resource {
  url: string;
  offset: number;
  /** What asks for it, such as `<img src>`. */
  by: string;
}

/** link elements by whose relation a browser loads or contacts something. */
const LOADING = new Set(
  'stylesheet icon apple-touch-icon mask-icon manifest preload modulepreload prefetch prerender preconnect dns-prefetch'.split(
    ' ',
  ),
);
const ATTRIBUTES: Record<string, readonly string[]> = {
  script: ['src'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  iframe: ['src'],
  frame: ['src'],
  embed: ['src'],
  object: ['data'],
  video: ['src', 'poster'],
  audio: ['src'],
  track: ['src'],
  input: ['src'],
  image: ['href', 'xlink:href'],
  use: ['href', 'xlink:href'],
  feimage: ['href', 'xlink:href'],
};

/** Everything that a page makes a browser load, references inside the page left out. */
export function resourcesOf(page: BuiltPage): Resource[] {
  const resources: Resource[] = [];
  for (const tag of page.tags) {
    for (const { url, by } of [...fromAttributes(tag), ...fromStyles(tag)]) {
      if (!url.startsWith('#')) resources.push({ url, by, offset: tag.offset });
    }
  }
  return resources;
}

function fromAttributes({ name, attributes }: Tag): { url: string; by: string }[] {
  const isLoadingLink =
    name === 'link' && (attributes.rel ?? '').split(/\s+/).some((word) => LOADING.has(word));
  const keys = isLoadingLink ? ['href'] : (ATTRIBUTES[name] ?? []);
  return keys.flatMap((key) => {
    const value = attributes[key];
    if (value === undefined) return [];
    const urls = key === 'srcset' ? value.split(',').map(firstWord) : [value.trim()];
    return urls.map((url) => ({ url, by: `<${name} ${key}>` }));
  });
}

function fromStyles({ name, attributes, text }: Tag): { url: string; by: string }[] {
  const style = name === 'style' ? text : (attributes.style ?? '');
  return urlsInCss(style).map((url) => ({ url, by: `<${name}> style` }));
}

function firstWord(text: string): string {
  return text.trim().split(/\s+/)[0] ?? '';
}

/** Addresses in `url(…)` and `@import` of a style sheet. */
export function urlsInCss(css: string): string[] {
  const found = css.matchAll(
    /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/gi,
  );
  return [...found].map((match) => match.slice(1).find((part) => part !== undefined) ?? '');
}
