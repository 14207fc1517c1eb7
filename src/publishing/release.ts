import { createHash } from 'node:crypto';
import type { Problem } from '../problems/problem.ts';
import { isAskedFor, isImmutable } from './caching.ts';
import type { Allowances } from './headers.ts';

/** What is known of a release: its files by path below the site's root, and the SHA-256 of each. */
export interface ReleaseRecord {
  id: string;
  /** What its pages may do, for the headers. */
  allows: Allowances;
  files: Record<string, string>;
}

/** Ids of the releases that were live, oldest first; one that came back stands twice. */
export type History = readonly string[];

/** The SHA-256 of a file, in hexadecimal. */
export function fileHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The id of a site: the same files give the same id, whatever their order. */
export function releaseId(files: Readonly<Record<string, string>>): string {
  const hash = createHash('sha256');
  for (const path of Object.keys(files).sort()) hash.update(`${path}\0${files[path]}\n`);
  return hash.digest('hex').slice(0, 16);
}

/**
 * Files of the release that is live now that have to be there in the next one too: pages that somebody has open
 * may still ask for them, and the next release no longer has them.
 */
export function carriedOver(live: ReleaseRecord, next: ReleaseRecord): string[] {
  return Object.keys(live.files)
    .filter((path) => isAskedFor(path) && next.files[path] === undefined)
    .sort();
}

/**
 * Names that change with their content, and of which this release has another file than one that was live
 * before: whoever has the older one keeps it for a year.
 */
export function changedNames(before: ReleaseRecord, next: ReleaseRecord): Problem[] {
  return Object.keys(before.files)
    .filter((path) => isImmutable(path) && next.files[path] !== undefined)
    .filter((path) => next.files[path] !== before.files[path])
    .sort()
    .map((path) => ({
      file: path,
      rule: 'immutable-changed',
      message: `release ${before.id} has another file of this name, which browsers keep for ever`,
      fix: 'Name the file by a hash of its content.',
    }));
}

/** The release to go back to: the last one that was live before this one, of those that are still there. */
export function previousRelease(
  history: History,
  there: ReadonlySet<string>,
  live: string | undefined,
): string | undefined {
  return history.filter((id) => id !== live && there.has(id)).at(-1);
}

/**
 * Releases that are no longer needed: all but the live one and those most recently live, `keep` in all and never
 * fewer than two. None if `keep` is no number.
 */
export function superfluous(history: History, there: ReadonlySet<string>, keep: number): string[] {
  if (Number.isNaN(keep)) return [];
  const recent = [...new Set([...history].reverse())].slice(0, Math.max(2, keep));
  return [...there].filter((id) => !recent.includes(id)).sort();
}
