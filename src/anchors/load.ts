import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AnchorFiles } from './check.ts';
import { LOCK_FILE } from './lock.ts';
import { REDIRECTS_FILE } from './redirects.ts';

/** Reads the committed lists below the repository root. */
export async function loadAnchorFiles(root: string): Promise<AnchorFiles> {
  const [lock, redirects] = await Promise.all(
    [LOCK_FILE, REDIRECTS_FILE].map((file) => readOrEmpty(join(root, file))),
  );
  return { lock: lock ?? '', redirects: redirects ?? '' };
}

/** Writes the list of published addresses. */
export async function saveLock(root: string, text: string): Promise<void> {
  await writeFile(join(root, LOCK_FILE), text);
}

async function readOrEmpty(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
