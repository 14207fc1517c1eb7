import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, type Stats, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { folderTimes, leaveOnly, takeOver } from './own-folders.ts';
import { readStanding, type Standing, writeStanding } from './standing-record.ts';

/** Writes the files of a site; those that the last build wrote alike are not written again. */
export interface SiteFiles {
  /**
   * Lets a file stand below the site.
   *
   * @param path with forward slashes and none in front
   */
  write: (path: string, content: string | Uint8Array) => void;
  /** Removes what nobody wrote in folders that were taken over, and tells the next build what stands. */
  finish: () => void;
}

export interface StandingPlaces {
  /** Folder of the site that is being built. */
  outDir: string;
  /** Where the site of the last build was moved to. */
  oldSite: string;
  /** File in which a build tells the next one what stands. */
  record: string;
  /** Folders of the site with folders of files, that nobody else writes to: they are taken over whole. */
  own: readonly string[];
}

/** Writes every file. */
export function plainFiles(outDir: string): SiteFiles {
  const at = places(outDir);
  return { write: (path, content) => writeFileSync(at(path), content), finish: () => undefined };
}

/**
 * Takes files over from the site of the last build, where they are as that build left them. Making a file
 * takes longer than working out what stands in it: the page of a section is a folder and a file, and there
 * are more of them than of all else.
 */
export function standingFiles({ outDir, oldSite, record, own }: StandingPlaces): SiteFiles {
  const last = readStanding(record);
  const taken = own.filter((folder) => takeOver(folder, oldSite, outDir, last.folders));
  const isOwn = (path: string) => own.some((folder) => path.startsWith(`${folder}/`));
  // A file may stand elsewhere now, in a folder that is named by its content.
  const movable = new Map(
    [...last.files].flatMap(([path, [sum]]) =>
      isOwn(path) || oldSite === outDir ? [] : [[sum, path]],
    ),
  );
  const files = new Map<string, Standing>();
  const at = places(outDir);
  /** Where a file with this content stands, and how the last build left it. */
  const found = (path: string, sum: string): [file: string, Standing] | undefined => {
    const before = last.files.get(path)?.[0] === sum || isOwn(path) ? path : movable.get(sum);
    const known = last.files.get(before ?? '');
    const file = join(isOwn(path) ? outDir : oldSite, before ?? '');
    return known?.[0] === sum && isAsLeft(file, known) ? [file, known] : undefined;
  };
  return {
    write: (path, content) => {
      const sum = createHash('sha256').update(content).digest('base64');
      const [file, known] = found(path, sum) ?? [];
      if (known && file) {
        if (file !== join(outDir, path)) renameSync(file, at(path));
        files.set(path, known);
        return;
      }
      writeFileSync(at(path), content);
      files.set(path, [sum, ...touchOf(statSync(join(outDir, path)))]);
    },
    finish: () => {
      for (const folder of taken) leaveOnly(outDir, folder, files, last.files);
      const folders = new Map(own.flatMap((folder) => [...folderTimes(outDir, folder)]));
      writeStanding(record, { files, folders });
    },
  };
}

/** What changes when somebody else writes a file; moving it changes none of it. */
function touchOf({ size, mtimeMs, ino }: Stats): number[] {
  return [size, mtimeMs, ino];
}

function isAsLeft(file: string, [, ...touch]: Standing): boolean {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats !== undefined && touchOf(stats).every((one, index) => one === touch[index]);
}

/** Makes the folder of a file, once. */
function places(outDir: string): (path: string) => string {
  const made = new Set<string>();
  return (path) => {
    const file = join(outDir, path);
    const folder = dirname(file);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    return file;
  };
}
