import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where rendered pages are kept between builds, below the repository root. */
export const PAGES_FOLDER = '.cache/pages';

/** The two halves of a rendered page: its HTML, and what the framework collected while it was rendered. */
export type Half = 'html' | 'facts';

/** What is kept under a name; undefined when it is not there, or not whole. */
export function readHalf(folder: string, key: string, half: Half): string | undefined {
  let text: string;
  try {
    text = readFileSync(join(folder, `${key}.${half}`), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const end = text.indexOf('\n');
  const content = text.slice(end + 1);
  return end > 0 && text.slice(0, end) === sumOf(content) ? content : undefined;
}

/** Keeps one half of a page. Nobody ever sees it half written. */
export function writeHalf(folder: string, key: string, half: Half, content: string): void {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${key}.${half}`);
  writeFileSync(`${path}.${process.pid}`, `${sumOf(content)}\n${content}`);
  renameSync(`${path}.${process.pid}`, path);
}

/** Removes all that is not kept under one of these names. */
export function dropOthers(folder: string, keys: ReadonlySet<string>): void {
  for (const name of readdirSync(folder))
    if (!/^\w+\.(?:html|facts)$/.test(name) || !keys.has(name.slice(0, name.indexOf('.'))))
      rmSync(join(folder, name), { recursive: true, force: true });
}

function sumOf(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}
