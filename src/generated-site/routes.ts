/** What a route loads, as the framework writes it: names of modules, in any nesting. */
export type Chunks = string | readonly Chunks[] | { readonly [key: string]: Chunks };

/** The routes of a site: pages, and the frames around them. */
export interface Routes {
  /** Names of modules of each page, by its address. */
  pages: ReadonlyMap<string, ReadonlySet<string>>;
  /** Names of modules of all frames. */
  frames: ReadonlySet<string>;
}

const CREATED = /ComponentCreator\('((?:[^'\\]|\\.)*)', '(\w+)'\),\n\s*(exact: true|routes: \[)?/g;

/**
 * Reads `.docusaurus/routes.js` and `.docusaurus/routesChunkNames.json`. A route that holds others is a frame;
 * so is one of which nothing is said, to be on the safe side.
 *
 * @throws if the two do not name the same routes
 */
export function readRoutes(code: string, chunkNames: Readonly<Record<string, Chunks>>): Routes {
  const pages = new Map<string, Set<string>>();
  const frames = new Set<string>();
  const known = new Set<string>();
  for (const [, written = '', hash, kind] of code.matchAll(CREATED)) {
    const path = written.replace(/\\(.)/g, '$1');
    const key = `${path}-${hash}`;
    const chunks = chunkNames[key];
    if (chunks === undefined) throw new Error(`the framework does not say what ${key} loads`);
    known.add(key);
    const names = kind === 'exact: true' ? (pages.get(path) ?? new Set<string>()) : frames;
    if (names !== frames) pages.set(path, names);
    for (const name of namesIn(chunks)) names.add(name);
  }
  const unread = Object.keys(chunkNames).find((key) => !known.has(key));
  if (unread !== undefined) throw new Error(`routes.js of the framework does not name ${unread}`);
  return { pages, frames };
}

function namesIn(chunks: Chunks): string[] {
  if (typeof chunks === 'string') return [chunks];
  return Object.values(chunks).flatMap(namesIn);
}
