import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the bundler keeps what it compiled, below the repository root. */
export const KEPT_FOLDER = '.cache/bundler';
/** Says of which surroundings the kept results are; only a build that came to its end writes it. */
const MARK = 'whole';

/**
 * Makes the folder ready for a build: what is in it stays only if the last build came to its end in the same
 * surroundings. Until `confirm`, nothing in it counts.
 *
 * @returns the folder
 */
export function openKept(root: string, surroundings: string): string {
  const folder = join(root, KEPT_FOLDER);
  const mark = join(folder, MARK);
  if (!existsSync(mark) || readFileSync(mark, 'utf8') !== surroundings)
    rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  rmSync(mark, { force: true });
  return folder;
}

/** Lets the next build use what this one kept. */
export function confirmKept(root: string, surroundings: string): void {
  writeFileSync(join(root, KEPT_FOLDER, MARK), surroundings);
}
