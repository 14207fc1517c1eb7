import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isContent, parseRegistry, type Registry } from '../generated-site/registry.ts';
import { type Routes, readRoutes } from '../generated-site/routes.ts';
import { pageKeys } from './page-keys.ts';
import { isThere, PAGES_FOLDER } from './page-store.ts';
import { besidePages, pagesHash, surroundingsOf, touchedSince } from './sources.ts';

/** Which pages of a build are taken from an earlier one. */
export interface Plan {
  /** Where rendered pages are kept. */
  folder: string;
  /** Names of what each page is made from, by its address. */
  keys: Record<string, string>;
  /** Addresses of pages that were rendered before under the same names. */
  kept: string[];
  /** Names all sources as they were when the build was planned. */
  sources: string;
}

/** Files that say what the whole site knows of itself; any page may use them. */
const SITE_WIDE = ['globalData.json', 'site-metadata.json', 'i18n.json', 'codeTranslations.json'];

/**
 * Plans a build, once the framework has written what it knows of the site.
 *
 * @param siteDir root of the repository
 * @param generatedDir where the framework writes (`.docusaurus`)
 */
export function planPages(
  siteDir: string,
  generatedDir: string,
  environment: NodeJS.ProcessEnv,
): Plan & { registry: Registry; routes: Routes } {
  const read = (name: string) => readFileSync(join(generatedDir, name), 'utf8');
  const registry = parseRegistry(read('registry.js'));
  const routes = readRoutes(read('routes.js'), JSON.parse(read('routesChunkNames.json')));
  const facts = factsOfPages(generatedDir);
  const around = surroundingsOf(siteDir, environment);
  const surroundings = [
    around,
    besidePages(siteDir),
    ...SITE_WIDE.map((name) => (existsSync(join(generatedDir, name)) ? read(name) : '')),
    // Links between files become addresses: a page that moved changes those that link to it.
    JSON.stringify([...facts].map(([source, { address }]) => [source, address])),
  ].join('\n');
  const contentOf = (module: string) => {
    const path = placeOf(module, siteDir, generatedDir);
    if (path === undefined) return '';
    const own = facts.get(module.replace(/\?.*$/, ''));
    return `${readFileSync(path, 'utf8')}\0${own?.text ?? ''}`;
  };
  const keys = pageKeys({ routes, registry, surroundings, contentOf });
  const folder = join(siteDir, PAGES_FOLDER);
  // The framework reads updates from their HTML for its feeds, before anything could be put in place.
  const isInFeed = (path: string) =>
    [...(routes.pages.get(path) ?? [])].some((name) =>
      registry.modules.get(name)?.startsWith('@site/blog/'),
    );
  const isKept = (key: string) => isThere(folder, key, 'html') && isThere(folder, key, 'facts');
  return {
    folder,
    keys: Object.fromEntries(keys),
    kept: [...keys].filter(([path, key]) => !isInFeed(path) && isKept(key)).map(([path]) => path),
    sources: allSources(siteDir, around),
    registry,
    routes,
  };
}

/** Whether no source was touched since the build began, even if it is now what it was. */
export function planStillHolds(
  plan: Plan,
  siteDir: string,
  environment: NodeJS.ProcessEnv,
): boolean {
  return (
    plan.sources === allSources(siteDir, surroundingsOf(siteDir, environment)) &&
    !touchedSince(siteDir, performance.timeOrigin)
  );
}

function allSources(siteDir: string, surroundings: string): string {
  return `${surroundings} ${pagesHash(siteDir)}`;
}

/** Modules that the pages and frames which are not kept may load. */
export function modulesToBuild({
  registry,
  routes,
  kept,
}: ReturnType<typeof planPages>): Set<string> {
  const done = new Set(kept);
  const fresh = [...routes.pages].filter(([path]) => !done.has(path)).map(([, names]) => names);
  const names = new Set([...routes.frames, ...fresh.flatMap((set) => [...set])]);
  return new Set([...names].map((name) => registry.modules.get(name) ?? ''));
}

/** Files with content; code is named by the surroundings. */
function placeOf(module: string, siteDir: string, generatedDir: string): string | undefined {
  if (!isContent(module)) return undefined;
  const path = module.replace(/\?.*$/, '');
  if (path.startsWith('@generated/')) return join(generatedDir, path.slice('@generated/'.length));
  const [, inside] = /^@site\/((?:docs|blog|\.docusaurus)\/.*)$/.exec(path) ?? [];
  return inside === undefined ? undefined : join(siteDir, inside);
}

/** What the framework says of each page (title, neighbours, …), by the page's source (`@site/docs/…`). */
function factsOfPages(generatedDir: string): Map<string, { text: string; address: string }> {
  const files = readdirSync(generatedDir, { recursive: true, encoding: 'utf8' })
    .filter((name) =>
      /^docusaurus-plugin-content-[^/\\]+[/\\][^/\\]+[/\\]site-[^/\\]+\.json$/.test(name),
    )
    .sort();
  return new Map(
    files.map((name) => {
      const text = readFileSync(join(generatedDir, name), 'utf8');
      const { source, permalink } = JSON.parse(text) as { source: string; permalink: string };
      return [source, { text, address: permalink }];
    }),
  );
}
