import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Moves a folder of folders from the old site into the new one, and removes from it each folder in which
 * names came or went since the last build.
 *
 * @param times when the names in each of its folders changed last
 * @returns whether it was moved; where not, its files are written anew
 */
export function takeOver(
  folder: string,
  oldSite: string,
  outDir: string,
  times: ReadonlyMap<string, number>,
): boolean {
  const [from, to] = [join(oldSite, folder), join(outDir, folder)];
  if (existsSync(to) || !existsSync(from)) return false;
  try {
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
  } catch {
    return false;
  }
  for (const name of readdirSync(to)) {
    const inner = `${folder}/${name}`;
    const time = times.get(inner);
    if (time === undefined || statSync(join(outDir, inner)).mtimeMs !== time)
      rmSync(join(outDir, inner), { recursive: true });
  }
  return true;
}

/** Removes what stood in a folder that was taken over and is not wanted any more. */
export function leaveOnly(
  outDir: string,
  folder: string,
  wanted: ReadonlyMap<string, unknown>,
  stood: ReadonlyMap<string, unknown>,
): void {
  const below = [...stood.keys()].filter((path) => path.startsWith(`${folder}/`));
  for (const path of below) if (!wanted.has(path)) rmSync(join(outDir, path), { force: true });
  const inUse = new Set([...wanted.keys()].map(dirname));
  for (const inner of new Set(below.map(dirname)))
    if (!inUse.has(inner)) rmSync(join(outDir, inner), { recursive: true, force: true });
}

/** When the names in each folder of a folder changed last, in milliseconds since 1970. */
export function folderTimes(outDir: string, folder: string): ReadonlyMap<string, number> {
  if (!existsSync(join(outDir, folder))) return new Map();
  const inner = readdirSync(join(outDir, folder)).map((name) => `${folder}/${name}`);
  return new Map(inner.map((name) => [name, statSync(join(outDir, name)).mtimeMs]));
}
