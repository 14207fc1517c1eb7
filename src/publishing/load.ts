import {
  closeSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
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
  return JSON.parse(readFileSync(join(records, `${id}.json`), 'utf8')) as ReleaseRecord;
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

/** Id of the release that is live; undefined before the first. */
export function liveRelease({ current }: Places): string | undefined {
  try {
    return basename(readlinkSync(current));
  } catch {
    return undefined;
  }
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

/** Writes a file so that nobody ever reads half of it; says whether its text changed. */
export function writeWhole(file: string, text: string): boolean {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return false;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
  return true;
}

/** The same file in two places: a hard link where the file system has them, else a copy. */
export function linkFile(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  rmSync(to, { force: true });
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/**
 * Does something while nobody else publishes into this folder.
 *
 * @throws if somebody else does
 */
export async function withLock<T>({ target }: Places, work: () => Promise<T>): Promise<T> {
  mkdirSync(target, { recursive: true });
  const file = join(target, '.publishing');
  let handle: number;
  try {
    handle = openSync(file, 'wx');
  } catch {
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
