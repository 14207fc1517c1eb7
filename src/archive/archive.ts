import { createHash } from 'node:crypto';
import { type Relocation, relocatePage, relocateStyles } from './relocate.ts';
import { type ZipEntry, zipOf } from './zip.ts';

/** A built site, as far as an archive of it needs it. */
export interface ArchiveSource {
  basePath: string;
  origin: string;
  /** Name of the site, for the text that explains the archive. */
  name: string;
  /** Paths of every file of the site. */
  files: readonly string[];
  read: (path: string) => Uint8Array;
}

/** Files that an archive has besides those of the site. */
export interface ArchiveScripts {
  /** Page script for pages on disk. */
  disk: string;
  /** Starts the right script for where the page is. */
  start: string;
  /** Search index for pages on disk. */
  index: string;
}

const START = 'assets/page/start.js';
/** Links of sections and pictures serve previews on the web; the hosting files serve a host. */
const LEFT_OUT = /^(?:s\/|404\.html$|robots\.txt$|_headers$|_redirects$)|(?:^|\/)card\.png$/;

/**
 * The files of an archive that works from disk and from any static server, in one folder.
 * @param folder name of the folder in the archive
 * @throws Error when the name is not one of a single folder: files would be unpacked elsewhere
 */
export function archiveFiles(
  source: ArchiveSource,
  scripts: ArchiveScripts,
  folder: string,
): ZipEntry[] {
  if (!/^\w[\w.-]*$/.test(folder)) throw new Error(`"${folder}" is no name of one folder`);
  const kept = source.files.filter((path) => !LEFT_OUT.test(path));
  const pages = new Map(
    kept.filter((path) => path.endsWith('.html')).map((path) => [path, textOf(source, path)]),
  );
  // The framework's scripts: only a page that is still run by them needs them.
  const framework = [...pages.values()].some((html) => html.includes('/assets/js/'));
  const wanted = kept.filter((path) => framework || !path.startsWith('assets/js/'));
  const there = new Set(wanted);
  const site: Relocation = {
    basePath: source.basePath,
    origin: source.origin,
    has: (path) => there.has(path),
    start: START,
  };
  const files = wanted.map((path): ZipEntry => {
    const page = pages.get(path);
    if (page !== undefined && !path.startsWith('pagefind/'))
      return entry(path, relocatePage(page, path, site));
    if (path.endsWith('.css')) return entry(path, relocateStyles(textOf(source, path), path, site));
    return { path, data: source.read(path) };
  });
  return [
    ...files,
    entry('README.txt', readme(source)),
    entry(START, scripts.start),
    entry('assets/page/disk.js', scripts.disk),
    entry('search/disk-index.js', scripts.index),
  ].map(({ path, data }) => ({ path: `${folder}/${path}`, data }));
}

/** An archive with the line that tools check it by (`sha256sum -c`). */
export function packArchive(
  files: readonly ZipEntry[],
  name: string,
): { zip: Buffer; sum: string } {
  const zip = zipOf(files);
  return { zip, sum: `${createHash('sha256').update(zip).digest('hex')}  ${name}\n` };
}

function readme({ name, origin, basePath }: ArchiveSource): string {
  return `${name}: the whole site, to read without a network.

Open index.html in a browser. Pages, diagrams, links and search work from disk; search then looks through
headings and the beginnings of sections. The tools that load data need a server. Any static one will do:
run "npx serve" or "python3 -m http.server" in this folder.

The live site: ${origin}${basePath}
`;
}

function textOf(source: ArchiveSource, path: string): string {
  return Buffer.from(source.read(path)).toString('utf8');
}

function entry(path: string, text: string): ZipEntry {
  return { path, data: Buffer.from(text, 'utf8') };
}
