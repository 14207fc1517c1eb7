import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../problems/problem.ts';
import { type LockFile, missingPlatforms } from './platforms.ts';

const file = 'package-lock.json';
const publicRegistry = 'https://registry.npmjs.org/';

/** Every problem of the lock file on disk. */
export function checkLockFile(root: string): Problem[] {
  return problemsOf(JSON.parse(readFileSync(join(root, file), 'utf8')) as LockFile);
}

/** Platforms that the lock file forgets, and download addresses that only some machines can reach. */
export function problemsOf(lock: LockFile): Problem[] {
  const forgotten = missingPlatforms(lock).map(({ name, version }) => ({
    file,
    rule: 'lock-platform',
    message: `${name} ${version} is offered by a package and missing from the lock file, so npm ci fails.`,
    fix: 'Run: npm run lock',
  }));
  const private_ = Object.entries(lock.packages)
    .filter(
      ([, { resolved }]) => resolved?.startsWith('http') && !resolved.startsWith(publicRegistry),
    )
    .map(([path, { resolved }]) => ({
      file,
      rule: 'lock-registry',
      message: `${path} is to be downloaded from ${new URL(resolved ?? '').host}.`,
      fix: 'Remove the `resolved` line; npm asks the registry it is set to.',
    }));
  return [...forgotten, ...private_];
}
