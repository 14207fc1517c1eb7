import { fileFor, resolve } from '../addresses.ts';
import { urlsInCss } from '../resources.ts';
import type { BuiltPage, BuiltSite, Tag } from '../site.ts';

/** Relations of `link` elements whose target a browser loads without being asked. */
const LOADED = new Set(['stylesheet', 'preload', 'modulepreload', 'prefetch', 'manifest']);

/**
 * Files of the site that a page makes a browser load by itself, each once, the page first: its HTML,
 * style sheets, scripts with what they import statically, preloads, pictures that do not wait to be
 * scrolled to, and whatever its styles name: fonts, of each only the first source, and backgrounds.
 *
 * Not counted: icons (a browser takes them from its own store and never waits for them), what is loaded
 * on intent (search, the diagram viewer, prefetched pages), and headers of requests.
 */
export function startedFiles(page: BuiltPage, site: BuiltSite): string[] {
  const files = new Set([page.file]);
  const add = (address: string, from: string): void => {
    const file = fileAt(address, from, site);
    if (file === undefined || files.has(file)) return;
    files.add(file);
    if (file.endsWith('.css')) for (const url of loadedByCss(textOf(site, file))) add(url, file);
    if (/\.m?js$/.test(file)) for (const url of staticImports(textOf(site, file))) add(url, file);
  };
  for (const tag of page.tags) for (const url of loadedByTag(tag)) add(url, page.file);
  return [...files];
}

function loadedByTag({ name, attributes, text }: Tag): string[] {
  const present = (value: string | undefined) => (value ? [value] : []);
  if (name === 'style') return loadedByCss(text);
  if (name === 'script') return present(attributes.src);
  if (name === 'img') return attributes.loading === 'lazy' ? [] : present(attributes.src);
  if (name === 'link') {
    const loads = (attributes.rel ?? '').split(/\s+/).some((word) => LOADED.has(word));
    return loads ? present(attributes.href) : [];
  }
  if (name === 'image' || name === 'use') return present(attributes.href);
  return loadedByCss(attributes.style ?? '');
}

/** Addresses that a style sheet makes a browser load; of the sources of a font the first. */
function loadedByCss(css: string): string[] {
  const firstSources = css.replace(/@font-face\s*\{[^}]*\}/g, (rule) => {
    const [first] = urlsInCss(rule);
    return first === undefined ? '' : `url("${first}")`;
  });
  return urlsInCss(firstSources).filter((url) => !url.startsWith('#'));
}

/** Modules that a module cannot run without, as bundlers write them; `import(…)` is none. */
function staticImports(script: string): string[] {
  const found = script.matchAll(
    /\b(?:import|export)\s*(?:[\w$*{}\s,]*\bfrom\s*)?["']([^"']+)["']/g,
  );
  return [...found].map(([, url = '']) => url).filter((url) => /^[./]/.test(url));
}

function fileAt(address: string, from: string, site: BuiltSite): string | undefined {
  const target = resolve(site, { route: routeOf(from) } as BuiltPage, address);
  return target.kind === 'inside' ? fileFor(site, target.path) : undefined;
}

function routeOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

function textOf(site: BuiltSite, file: string): string {
  return site.read(file).toString('utf8');
}
