import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';

/** A file as a build left it: a sum of its content, its size, when it was written, its number on the disk. */
export type Standing = readonly [sum: string, ...touch: number[]];

/** What a build left standing. */
export interface StandingRecord {
  /** By path below the site. */
  files: ReadonlyMap<string, Standing>;
  /** Folders below the site, with when their list of names changed last, in milliseconds since 1970. */
  folders: ReadonlyMap<string, number>;
}

const schema = z.object({
  files: z.array(z.tuple([z.string(), z.tuple([z.string()]).rest(z.number())])),
  folders: z.array(z.tuple([z.string(), z.number()])),
});

/** Reads the record of the last build; nothing stands where it is missing or cannot be read. */
export function readStanding(path: string): StandingRecord {
  try {
    const { files, folders } = schema.parse(JSON.parse(readFileSync(path, 'utf8')));
    return { files: new Map(files), folders: new Map(folders) };
  } catch {
    return { files: new Map(), folders: new Map() };
  }
}

/** Writes the record for the next build. Nobody ever sees it half written. */
export function writeStanding(path: string, { files, folders }: StandingRecord): void {
  mkdirSync(dirname(path), { recursive: true });
  const part = `${path}.${process.pid}.part`;
  writeFileSync(part, JSON.stringify({ files: [...files], folders: [...folders] }));
  renameSync(part, path);
}
