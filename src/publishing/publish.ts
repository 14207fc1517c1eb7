import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Address } from '../built-site/load.ts';
import type { Problem } from '../problems/problem.ts';
import { compressed } from './compress.ts';
import { faultsOfBuild } from './faults.ts';
import {
  type Allowances,
  allowancesOf,
  forCaddy,
  forNginx,
  securityHeaders,
  together,
} from './headers.ts';
import {
  filesIn,
  linkFile,
  liveRelease,
  type Places,
  placesIn,
  readHistory,
  readRecord,
  releasesIn,
  switchTo,
  withLock,
  writeHistory,
  writeRecord,
  writeWhole,
} from './load.ts';
import {
  carriedOver,
  fileHash,
  previousRelease,
  type ReleaseRecord,
  releaseId,
  superfluous,
} from './release.ts';

/** How to publish. */
export interface PublishOptions {
  /** Folder of the built site. */
  build: string;
  /** Folder that holds the releases; a server's root is `current` in it. */
  target: string;
  address: Address;
  /** How many releases stay, the live one included. */
  keep: number;
  /** Called between preparing and switching when servers have to read their headers again. */
  reload?: () => Promise<void> | void;
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

/** Forms of a file that stand beside it. */
const FORMS = ['', '.br', '.gz'];

/**
 * Publishes a built site: copies it beside the one that is live, adds the precompressed forms and the files that
 * pages of the live one may still ask for, then renames one link. A faulty build changes nothing.
 */
export function publish(options: PublishOptions): Promise<Published> {
  const places = placesIn(options.target);
  return withLock(places, async () => {
    const problems = await faultsOfBuild(options.build, options.address);
    if (problems.length > 0) return { problems, carried: 0, removed: [] };
    const record = recordOf(options.build);
    const before = liveRelease(places);
    const live = before === undefined ? undefined : readRecord(places, before);
    const clashes = live ? carriedOver(live, record).problems : [];
    if (clashes.length > 0) return { before, problems: clashes, carried: 0, removed: [] };
    if (!releasesIn(places).has(record.id)) layOut(places, options.build, record, live);
    return { ...(await goLive(places, record, options)), before, problems: [] };
  });
}

/**
 * Makes the release that was live before live again, or the one that is named; the pages of the one that is taken
 * down find their files still.
 *
 * @throws if there is no such release
 */
export function rollBack(
  target: string,
  options: Pick<PublishOptions, 'keep' | 'reload'> & { to?: string },
): Promise<Published> {
  const places = placesIn(target);
  return withLock(places, async () => {
    const there = releasesIn(places);
    const id = options.to ?? previousRelease(readHistory(places), there);
    if (id === undefined || !there.has(id)) {
      throw new Error(`There is no release to go back to; there are: ${[...there].join(', ')}`);
    }
    const before = liveRelease(places);
    return { ...(await goLive(places, readRecord(places, id), options)), before, problems: [] };
  });
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
  rmSync(staging, { recursive: true, force: true });
  for (const [path, hash] of Object.entries(record.files)) {
    if (live?.files[path] === hash) {
      takeFrom(join(places.releases, live.id), staging, path);
      continue;
    }
    const bytes = readFileSync(join(build, path));
    const place = join(staging, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, bytes);
    for (const [ending, form] of compressed(path, bytes)) writeFileSync(place + ending, form);
  }
  writeFileSync(join(staging, 'release.json'), `${JSON.stringify({ release: record.id })}\n`);
  renameSync(staging, join(places.releases, record.id));
  writeRecord(places, record);
}

/** Links a file and its precompressed forms from one release into another. */
function takeFrom(from: string, to: string, path: string): void {
  for (const form of FORMS) {
    if (existsSync(join(from, path + form)))
      linkFile(join(from, path + form), join(to, path + form));
  }
}

async function goLive(
  places: Places,
  record: ReleaseRecord,
  { keep, reload }: Pick<PublishOptions, 'keep' | 'reload'>,
): Promise<Pick<Published, 'id' | 'carried' | 'removed'>> {
  const { id } = record;
  const before = liveRelease(places);
  const live = before === undefined || before === id ? undefined : readRecord(places, before);
  const paths = live ? carriedOver(live, record).paths : [];
  for (const path of paths) {
    takeFrom(join(places.releases, live?.id ?? ''), join(places.releases, id), path);
  }
  // Headers of both releases first: a page is never served with headers that refuse its scripts.
  const allows = live ? together(record.allows, live.allows) : record.allows;
  if (writeHeaders(places, allows)) await reload?.();
  switchTo(places, id);
  const history = before === id ? readHistory(places) : [...readHistory(places), id];
  writeHistory(places, history);
  const removed = superfluous(history, releasesIn(places), keep);
  for (const old of removed) {
    rmSync(join(places.records, `${old}.json`), { force: true });
    rmSync(join(places.releases, old), { recursive: true, force: true });
  }
  return { id, carried: paths.length, removed };
}

/** Writes the headers that servers include; says whether they have to read them again. */
function writeHeaders({ target }: Places, allows: Allowances): boolean {
  const headers = securityHeaders(allows);
  const nginx = writeWhole(join(target, 'headers/nginx.conf'), forNginx(headers));
  return writeWhole(join(target, 'headers/Caddyfile'), forCaddy(headers)) || nginx;
}
