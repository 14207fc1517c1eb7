import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { fencesOf } from '../../diagrams/fences.ts';
import { pageFiles } from '../../diagrams/load.ts';
import { drawingName, idPrefix } from '../../diagrams/names.ts';
import type { BuiltSite } from './built-site.ts';

/** What the ids of a drawing begin with; the title of each has such an id. */
const TITLE_ID = /\b(d[0-9a-f]{8})-t\b/g;

/** The sources of all drawings, by what the ids in them begin with. */
export async function readDrawingSources({
  siteDir,
  results,
}: BuiltSite): Promise<ReadonlyMap<string, string>> {
  const sources = new Map<string, string>();
  for (const path of pageFiles(siteDir)) {
    const text = readFileSync(path, 'utf8');
    const file = relative(siteDir, path).split(sep).join('/');
    const found = await results.recall('fences', [file, text], () =>
      fencesOf(file, text).map(({ source }) => source),
    );
    for (const source of found) sources.set(idPrefix(drawingName(source)), source);
  }
  return sources;
}

/** What the ids of the drawings in a page begin with, each once. */
export function drawingsIn(html: string): string[] {
  return [...new Set([...html.matchAll(TITLE_ID)].map(([, prefix = '']) => prefix))];
}
