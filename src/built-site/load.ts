import { readFileSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { parseHtml } from './parse-html.ts';
import type { BuiltSite } from './site.ts';

/** Where a built site will be served. */
export interface Address {
  /** Scheme and host, without a trailing slash. */
  origin: string;
  /** Begins and ends with a slash. */
  basePath: string;
}

/** Reads a build folder. Rejects when the folder cannot be read. */
export async function loadBuiltSite(folder: string, address: Address): Promise<BuiltSite> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = names
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  const files = new Map<string, number>();
  const styles = new Map<string, string>();
  const content = (path: string) => readFileSync(join(folder, path));
  const site: BuiltSite = { pages: [], files, styles, read: content, ...address };
  for (const path of paths) {
    files.set(path, (await stat(join(folder, path))).size);
    const read = () => readFile(join(folder, path), 'utf8');
    // Pagefind brings example pages and styles of its own, which no page of the site loads.
    if (path.startsWith('pagefind/')) continue;
    if (path.endsWith('.html')) site.pages.push(parseHtml(path, await read()));
    else if (path.endsWith('.css')) styles.set(path, await read());
    else if (path === 'sitemap.xml') site.sitemap = await read();
  }
  return site;
}
