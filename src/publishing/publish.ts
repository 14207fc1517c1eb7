import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { Address } from '../built-site/load.ts';
import type { Problem } from '../problems/problem.ts';
import { compressed } from './compress.ts';
import { faultsOfBuild } from './faults.ts';
import { type GoLiveOptions, goLive, takeFrom } from './go-live.ts';
import { allowancesOf } from './headers.ts';
import {
  filesIn,
  isWhole,
  liveRelease,
  type Places,
  placesIn,
  readHistory,
  readRecord,
  releasesIn,
  removeLeftovers,
  withLock,
  writeRecord,
} from './load.ts';
import {
  changedNames,
  fileHash,
  previousRelease,
  type ReleaseRecord,
  releaseId,
} from './release.ts';

/** How to publish. */
export interface PublishOptions extends GoLiveOptions {
  /** Folder of the built site. */
  build: string;
  /** Folder that holds the releases; a server's root is `current` in it. */
  target: string;
  address: Address;
}

/** What came of it. */
export interface Published {
  /** The release that is live now; undefined when nothing was published. */
  id?: string;
  /** The release that was live before. */
  before?: string;
  problems: Problem[];
  /** Files that the release before had and this one carries along. */
  carried: number;
  removed: string[];
}

/**
 * Publishes a built site: copies it beside the one that is live, adds the precompressed forms and the files that
 * pages of the live one may still ask for, then renames one link. A faulty build changes nothing; what a
 * publisher left behind that was interrupted is cleared away.
 *
 * @throws if somebody else publishes, or the folder is not one that releases are published into
 */
export function publish(options: PublishOptions): Promise<Published> {
  const places = placesIn(options.target);
  const way = relative(resolve(options.build), places.target);
  if (way === '' || !(way.startsWith('..') || isAbsolute(way))) {
    throw new Error(
      `${places.target} is inside the built site, which would then hold its own releases.`,
    );
  }
  return withLock(places, async () => {
    const before = liveRelease(places);
    const problems = await faultsOfBuild(options.build, options.address);
    if (problems.length > 0) return { before, problems, carried: 0, removed: [] };
    removeLeftovers(places, before);
    const record = recordOf(options.build);
    const known = [...releasesIn(places)].map((id) => readRecord(places, id));
    const clashes = known.flatMap((other) => changedNames(other, record));
    if (clashes.length > 0) return { before, problems: clashes, carried: 0, removed: [] };
    const live = before === undefined ? undefined : readRecord(places, before);
    const there = known.some(({ id }) => id === record.id) && isWhole(places, record);
    if (!there) layOut(places, options.build, record, live);
    return { ...(await goLive(places, record, options)), before, problems: [] };
  });
}

/**
 * Makes the release that was live before live again, or the one that is named; the pages of the one that is taken
 * down find their files still.
 *
 * @throws if there is no such release, or files of it are gone
 */
export function rollBack(
  target: string,
  options: GoLiveOptions & { to?: string },
): Promise<Published> {
  const places = placesIn(target);
  return withLock(
    places,
    async () => {
      const there = releasesIn(places);
      const before = liveRelease(places);
      const id = options.to ?? previousRelease(readHistory(places), there, before);
      if (id === undefined || !there.has(id)) {
        const list = [...there].join(', ') || 'none';
        throw new Error(`There is no release to go back to; there are: ${list}`);
      }
      const record = readRecord(places, id);
      if (!isWhole(places, record)) throw new Error(`Files of release ${id} are gone.`);
      return { ...(await goLive(places, record, options)), before, problems: [] };
    },
    { make: false },
  );
}

function recordOf(build: string): ReleaseRecord {
  const files: Record<string, string> = {};
  const pages: string[] = [];
  for (const path of filesIn(build)) {
    const bytes = readFileSync(join(build, path));
    files[path] = fileHash(bytes);
    if (path.endsWith('.html')) pages.push(bytes.toString('utf8'));
  }
  return { id: releaseId(files), allows: allowancesOf(pages), files };
}

/** Lays a release out beside the live one. What has not changed is linked: servers then answer 304 for it still. */
function layOut(places: Places, build: string, record: ReleaseRecord, live?: ReleaseRecord): void {
  const staging = join(places.releases, `.${record.id}`);
  const place = join(places.releases, record.id);
  for (const [path, hash] of Object.entries(record.files)) {
    const same = live !== undefined && live.files[path] === hash;
    if (same && takeFrom(join(places.releases, live.id), staging, path)) continue;
    const bytes = readFileSync(join(build, path));
    const file = join(staging, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    for (const [ending, form] of compressed(path, bytes)) writeFileSync(file + ending, form);
  }
  writeFileSync(join(staging, 'release.json'), `${JSON.stringify({ release: record.id })}\n`);
  // There is one only if files of it are gone.
  rmSync(place, { recursive: true, force: true });
  renameSync(staging, place);
  writeRecord(places, record);
}
