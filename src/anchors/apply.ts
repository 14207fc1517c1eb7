import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { loadAnchorFiles } from './load.ts';
import { movedSections, redirectPages, withMovedSections } from './redirect-html.ts';
import { parseRedirects } from './redirects.ts';

/** What a build has to do about addresses that moved. */
export interface Applied {
  /** Files that were added, by path below the folder of the site; they only send readers on. */
  added: string[];
}

/**
 * Makes the addresses in data/redirects.yml work in a built site. Throws when the list is faulty, or
 * when a page that is said to have moved is still there.
 */
export async function applyRedirects(
  root: string,
  folder: string,
  place: { origin: string; basePath: string },
): Promise<Applied> {
  const { redirects, problems } = parseRedirects((await loadAnchorFiles(root)).redirects);
  const [fault] = problems;
  if (fault) throw new Error(`${fault.file}:${fault.line} ${fault.message}`);
  const pages = redirectPages(redirects, place);
  for (const [file, html] of pages) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), html, { flag: 'wx' });
  }
  for (const [file, script] of movedSections(redirects, place)) {
    const path = join(folder, file);
    await writeFile(path, withMovedSections(await readFile(path, 'utf8'), script));
  }
  return { added: [...pages.keys()] };
}
