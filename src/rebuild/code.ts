import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** What results are made by: code, and the packages that it calls. */
const MADE_BY = ['src', 'package.json', 'package-lock.json', 'node_modules/.package-lock.json'];

/**
 * Names the code that results are made by, with the packages it calls, the program that runs it, and the
 * settings that it reads from the environment.
 */
export function codeOf(root: string, environment: NodeJS.ProcessEnv): string {
  const sum = createHash('sha256');
  for (const path of MADE_BY.flatMap((start) => filesBelow(root, start)))
    sum.update(`${path}\0`).update(
      createHash('sha256')
        .update(readFileSync(join(root, path)))
        .digest(),
    );
  const settings = Object.keys(environment)
    .filter((name) => /^(?:SITE_|DOCUSAURUS_|BROWSERSLIST|FIRST_VIEW$|NODE_ENV$)/.test(name))
    .sort()
    .map((name) => [name, environment[name]]);
  return sum.update(JSON.stringify([process.version, settings])).digest('hex');
}

/** Paths from `root`, with forward slashes, sorted; tests are left out. */
function filesBelow(root: string, start: string): string[] {
  const place = join(root, start);
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [start];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
