import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DRAWN_BY, renderPng } from './render.ts';

/** Where drawn pictures are kept between builds, below the repository root. */
export const CACHE_FOLDER = '.cache/pictures';
/** Drawings under way at once: one for each thread that Node keeps for such work. */
const AT_ONCE = 4;

/**
 * Draws SVG documents as PNG, several at once, and only those that were not drawn before. `done` is told
 * of each in any order. Returns how many had to be drawn.
 */
export async function drawAll<T>(
  root: string,
  items: readonly T[],
  svgOf: (item: T) => string,
  done: (item: T, png: Uint8Array) => void,
): Promise<number> {
  const folder = join(root, CACHE_FOLDER);
  mkdirSync(folder, { recursive: true });
  let next = 0;
  let drawn = 0;
  const work = async () => {
    for (;;) {
      const item = items[next];
      next += 1;
      if (item === undefined) return;
      const svg = svgOf(item);
      const path = join(folder, `${nameOf(svg)}.png`);
      if (existsSync(path)) {
        done(item, readFileSync(path));
        continue;
      }
      const png = await renderPng(root, svg);
      drawn += 1;
      writeFileSync(path, png);
      done(item, png);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return drawn;
}

function nameOf(svg: string): string {
  return createHash('sha256').update(DRAWN_BY).update('\0').update(svg).digest('hex');
}
