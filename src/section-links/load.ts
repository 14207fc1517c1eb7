import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SECTION_IDS_FILE } from './lock.ts';

/** The committed ids of sections, as text; empty when there are none yet. */
export function readSectionIds(root: string): string {
  const path = join(root, SECTION_IDS_FILE);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** Writes the ids of sections. */
export function saveSectionIds(root: string, text: string): void {
  writeFileSync(join(root, SECTION_IDS_FILE), text);
}
