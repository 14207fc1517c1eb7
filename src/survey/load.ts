import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PLACES, type SurveyFiles } from './survey.ts';

/**
 * Reads the text of every file of the survey under `root` (the repository). This is the only place
 * of the domain that touches the disk; a missing folder counts as empty.
 */
export function readSurveyFiles(root: string): SurveyFiles {
  const files = new Map<string, string>();
  const add = (file: string) => {
    if (existsSync(join(root, file))) files.set(file, readFileSync(join(root, file), 'utf8'));
  };
  add(PLACES.groups);
  add(PLACES.lock);
  for (const place of [PLACES.fields, PLACES.sources, PLACES.records, PLACES.schemas]) {
    if (!existsSync(join(root, place))) continue;
    for (const name of readdirSync(join(root, place)).sort()) add(`${place}${name}`);
  }
  return files;
}
