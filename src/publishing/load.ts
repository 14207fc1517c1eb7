import {
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeSync,
} from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { writeWhole } from './files.ts';
import type { History, ReleaseRecord } from './release.ts';

/** Where things are in a folder that releases are published into. */
export interface Places {
  target: string;
  /** The link that a server follows. */
  current: string;
  releases: string;
  records: string;
}

/** The places below `target`; nothing is made. */
export function placesIn(target: string): Places {
  const root = resolve(target);
  return {
    target: root,
    current: join(root, 'current'),
    releases: join(root, 'releases'),
    records: join(root, 'records'),
  };
}

/** Paths of all files below a folder, with forward slashes, sorted. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Ids of the releases that are there, complete. */
export function releasesIn({ releases, records }: Places): Set<string> {
  if (!existsSync(records)) return new Set();
  const ids = readdirSync(records)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length));
  return new Set(ids.filter((id) => existsSync(join(releases, id))));
}

/** What is known of a release. Throws when there is none of that id. */
export function readRecord({ records }: Places, id: string): ReleaseRecord {
  const file = join(records, `${id}.json`);
  if (!existsSync(file)) throw new Error(`Nothing is known of release ${id}: ${file} is gone.`);
  return JSON.parse(readFileSync(file, 'utf8')) as ReleaseRecord;
}

/** Whether all files of a release are there. */
export function isWhole({ releases }: Places, { id, files }: ReleaseRecord): boolean {
  return Object.keys(files).every((path) => existsSync(join(releases, id, path)));
}

/** Removes a release and what is known of it; the record first, so that no half of one counts as one. */
export function removeRelease({ releases, records }: Places, id: string): void {
  rmSync(join(records, `${id}.json`), { force: true });
  rmSync(join(releases, id), { recursive: true, force: true });
}

/** Removes what publishers left behind that were interrupted: parts of releases, and links. */
export function removeLeftovers(places: Places, live: string | undefined): void {
  const { releases, target } = places;
  const there = releasesIn(places);
  for (const id of existsSync(releases) ? readdirSync(releases) : []) {
    if (id !== live && !there.has(id)) removeRelease(places, id);
  }
  for (const name of readdirSync(target)) {
    if (name.startsWith('.current-')) rmSync(join(target, name), { force: true });
  }
}

/** Keeps what is known of a release. */
export function writeRecord({ records }: Places, record: ReleaseRecord): void {
  mkdirSync(records, { recursive: true });
  writeWhole(join(records, `${record.id}.json`), `${JSON.stringify(record, null, 1)}\n`);
}

/** Ids of the releases that were live, oldest first. */
export function readHistory({ target }: Places): History {
  const file = join(target, 'history');
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
}

/** Notes that a release went live. */
export function writeHistory({ target }: Places, history: History): void {
  writeWhole(join(target, 'history'), history.map((id) => `${id}\n`).join(''));
}

/** Id of the release that is live; undefined before the first. Throws if something else has the link's place. */
export function liveRelease({ current }: Places): string | undefined {
  const found = lstatSync(current, { throwIfNoEntry: false });
  if (found === undefined) return undefined;
  if (!found.isSymbolicLink()) {
    throw new Error(`${current} is no link to a release. Move it away; a link takes its place.`);
  }
  return basename(readlinkSync(current));
}

/**
 * Makes a release live: a new link is made beside the old one and renamed over it, which a server sees at once
 * and whole. On Windows a link cannot be renamed over another, so the old one goes first: for a moment there is
 * none.
 */
export function switchTo({ current, releases, target }: Places, id: string): void {
  const next = join(target, `.current-${process.pid}`);
  rmSync(next, { force: true });
  if (process.platform === 'win32') {
    symlinkSync(join(releases, id), next, 'junction');
    rmSync(current, { force: true, recursive: false });
  } else {
    symlinkSync(join('releases', id), next);
  }
  renameSync(next, current);
}

/**
 * Does something while nobody else publishes into this folder.
 *
 * @param make whether the folder is made if there is none
 * @throws if somebody else does, or nobody can
 */
export async function withLock<T>(
  { target }: Places,
  work: () => Promise<T>,
  { make = true } = {},
): Promise<T> {
  if (make) mkdirSync(target, { recursive: true });
  const file = join(target, '.publishing');
  let handle: number;
  try {
    handle = openSync(file, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new Error(`Somebody publishes into ${target}. If nobody does any more, delete ${file}.`);
  }
  try {
    writeSync(handle, `${process.pid}\n`);
    return await work();
  } finally {
    closeSync(handle);
    rmSync(file, { force: true });
  }
}
