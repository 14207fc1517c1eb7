import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** What tools make, and tests: no build reads them. */
const APART = /(?:^|\/)(?:node_modules|dist|\.cache)\/|\.test\.tsx?$/;

/**
 * The files that a build may read, below some starting points.
 *
 * @param starts files or folders below `root`; those that are missing count as empty
 * @returns paths from `root`, with forward slashes; those of one starting point are sorted
 */
export function filesBelow(root: string, starts: readonly string[]): string[] {
  return starts.flatMap((start) => {
    const place = join(root, start);
    if (!existsSync(place)) return [];
    if (statSync(place).isFile()) return [start];
    return readdirSync(place, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .filter((path) => !APART.test(path))
      .sort();
  });
}

/** Settings that a build reads from its environment, as pairs, sorted. */
export function settingsOf(environment: NodeJS.ProcessEnv): Array<[string, string | undefined]> {
  return Object.keys(environment)
    .filter((name) =>
      /^(?:SITE_|DOCUSAURUS_|BROWSERSLIST|FIRST_VIEW$|NODE_ENV$|CI$|TZ$|LANG$|LC_)/.test(name),
    )
    .sort()
    .map((name) => [name, environment[name]]);
}
