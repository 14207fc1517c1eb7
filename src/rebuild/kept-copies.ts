import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { standingFiles } from './standing-files.ts';
import { readStanding } from './standing-record.ts';

/** Copies of texts that another program reads. */
export interface Copies {
  /** Where they stand. */
  folder: string;
  /** Leaves them for the next build. */
  keep: () => void;
}

/**
 * Lets texts stand in a folder as files, those of the last build among them that are still the same. While
 * they are used they stand where no other build looks for them.
 *
 * @param kept where they are between builds
 * @param used where they are while this build uses them
 * @param texts by path, with forward slashes
 */
export function keptCopies(kept: string, used: string, texts: ReadonlyMap<string, string>): Copies {
  rmSync(used, { recursive: true, force: true });
  mkdirSync(dirname(used), { recursive: true });
  try {
    renameSync(kept, used);
  } catch {
    mkdirSync(used);
  }
  const [folder, record] = [join(used, 'files'), join(used, 'standing.json')];
  for (const path of readStanding(record).files.keys())
    if (!texts.has(path)) rmSync(join(folder, path), { force: true });
  const files = standingFiles({ outDir: folder, oldSite: folder, record, own: [] });
  for (const [path, text] of texts) files.write(path, text);
  files.finish();
  return {
    folder,
    keep: () => {
      rmSync(kept, { recursive: true, force: true });
      renameSync(used, kept);
    },
  };
}
