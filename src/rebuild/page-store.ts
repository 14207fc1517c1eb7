import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
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

/** Whether something is kept under a name; only reading it tells whether it is whole. */
export function isThere(folder: string, key: string, half: Half): boolean {
  return existsSync(join(folder, `${key}.${half}`));
}

/** Removes what is kept under a name, and says why a build cannot go on without it. */
export function dropDamaged(folder: string, key: string): Error {
  for (const half of ['html', 'facts']) rmSync(join(folder, `${key}.${half}`), { force: true });
  return new Error(
    `${folder}/${key}: a kept page is not whole; it is gone now, so build once more`,
  );
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
