import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { identity } from '../config/identity.ts';
import { folderLabels } from '../config/navigation.ts';
import { type PageFacts, pageFacts } from '../page-facts/facts.ts';
import { type ArchiveSource, archiveFiles } from './archive.ts';
import { diskIndex, diskIndexScript } from './disk-index.ts';
import { buildDiskScript, startScript } from './disk-script.ts';
import type { ZipEntry } from './zip.ts';

/**
 * The files of an archive of a built site.
 * @param siteDir root of the repository, for the sources of the page script
 * @param folder where the built site lies
 * @param name of the folder in the archive
 * @throws Error when the folder holds no built site, or the name leads out of the archive
 */
export async function archiveOf(
  siteDir: string,
  folder: string,
  place: { origin: string; basePath: string },
  name: string,
): Promise<ZipEntry[]> {
  const source: ArchiveSource = { ...place, ...readFolder(folder), name: identity.name };
  if (!source.files.includes('index.html')) throw new Error(`${folder}/ holds no built site`);
  const part = (route: string) => folderLabels.get(/^\/[^/]+\//.exec(route)?.[0] ?? '') ?? '';
  const scripts = {
    disk: await buildDiskScript(siteDir),
    start: startScript,
    index: diskIndexScript(diskIndex(readFacts(source), part)),
  };
  return archiveFiles(source, scripts, name);
}

function readFolder(folder: string): Pick<ArchiveSource, 'files' | 'read'> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .map((path) => path.split(sep).join('/'))
    .sort();
  return { files, read: (path) => readFileSync(join(folder, path)) };
}

function readFacts({ files, read, basePath }: ArchiveSource): PageFacts[] {
  const options = { siteName: identity.name, basePath, folders: folderLabels };
  return files
    .filter((file) => file.endsWith('index.html') && !/^(?:s|pagefind)\//.test(file))
    .map((file) => {
      const html = Buffer.from(read(file)).toString('utf8');
      return pageFacts(`/${file.slice(0, -'index.html'.length)}`, html, options);
    })
    .filter(({ hidden }) => !hidden);
}
