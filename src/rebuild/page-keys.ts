import { createHash } from 'node:crypto';
import type { Registry } from '../generated-site/registry.ts';
import type { Routes } from '../generated-site/routes.ts';

/** What the pages of a site are made from. */
export interface PageSources {
  routes: Routes;
  registry: Registry;
  /** Names everything that any page may depend on: code, data, settings, and what the site knows of itself. */
  surroundings: string;
  /** What stands in a module of a page beside code, with all that belongs to it. */
  contentOf: (module: string) => string;
}

/**
 * Names what each page is made from: the surroundings, the frames, and the content of its own modules. A page
 * that was rendered under a name is what a new rendering would give under the same name.
 *
 * @returns names by address
 */
export function pageKeys(sources: PageSources): Map<string, string> {
  const { routes, surroundings } = sources;
  const base = sumOf([surroundings, ...partsOf(sources, routes.frames)]);
  return new Map(
    [...routes.pages].map(([path, names]) => [
      path,
      sumOf([base, path, ...partsOf(sources, names)]),
    ]),
  );
}

function partsOf({ registry, contentOf }: PageSources, names: ReadonlySet<string>): string[] {
  return [...names].sort().flatMap((name) => {
    const module = registry.modules.get(name) ?? '';
    return [name, module, contentOf(module)];
  });
}

/** Parts are kept apart by their lengths: no two lists of parts read the same. */
function sumOf(parts: readonly string[]): string {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(`${part.length}:${part}`);
  return sum.digest('hex');
}
