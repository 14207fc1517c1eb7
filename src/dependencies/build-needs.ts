import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Problem } from '../problems/problem.ts';

/** What the framework provides, or what is inside the site. */
const GIVEN = /^(?:node:|@site\/|@theme\/|@theme-original\/|@generated\/)/;

/** Names of the packages that building the site loads: from its configuration, sidebars and plugins. */
export function packagesOfBuild(root: string): string[] {
  const plugins = readdirSync(join(root, 'src/plugins'))
    .map((name) => `src/plugins/${name}/index.ts`)
    .filter((path) => existsSync(join(root, path)));
  const { metafile } = buildSync({
    entryPoints: ['docusaurus.config.ts', 'sidebars.ts', ...plugins],
    absWorkingDir: root,
    bundle: true,
    packages: 'external',
    platform: 'node',
    outdir: 'unwritten',
    write: false,
    metafile: true,
    logLevel: 'error',
  });
  const names = Object.values(metafile.outputs)
    .flatMap(({ imports }) => imports)
    .filter(({ external, path }) => external && !GIVEN.test(path))
    .map(({ path }) => /^(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? path);
  return [...new Set(names)].sort();
}

/**
 * Packages that the build loads and that are listed as tools for development: an audit or a list of what stands
 * behind the site would leave them out.
 */
export function misplaced(
  used: readonly string[],
  { devDependencies = {} }: { devDependencies?: Record<string, string> },
): Problem[] {
  return used
    .filter((name) => devDependencies[name] !== undefined)
    .map((name) => ({
      file: 'package.json',
      rule: 'dependency-misplaced',
      message: `${name} is loaded by the build and listed under devDependencies.`,
      fix: 'Move it to dependencies, and run npm install --package-lock-only.',
    }));
}
