import { createHash } from 'node:crypto';
import type { Problem } from '../problems/problem.ts';
import { isImmutable } from './caching.ts';
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
 * What of the release that is live now has to be there in the next one too: files that pages already fetched
 * may still ask for, and that the next release no longer has. Names that change with their content cannot
 * stand for two contents: such a pair is a problem.
 */
export function carriedOver(
  live: ReleaseRecord,
  next: ReleaseRecord,
): { paths: string[]; problems: Problem[] } {
  const kept = Object.keys(live.files).filter(isImmutable).sort();
  const problems = kept
    .filter((path) => next.files[path] !== undefined && next.files[path] !== live.files[path])
    .map((path) => ({
      file: path,
      rule: 'immutable-changed',
      message: `release ${live.id} has another file of this name, which browsers keep for ever`,
      fix: 'Name the file by a hash of its content.',
    }));
  return { paths: kept.filter((path) => next.files[path] === undefined), problems };
}

/** The release to go back to: the last one that was live before, of those that are still there. */
export function previousRelease(history: History, there: ReadonlySet<string>): string | undefined {
  const live = history.at(-1);
  return history.filter((id) => id !== live && there.has(id)).at(-1);
}

/** Releases that are no longer needed: all but the live one and those most recently live, `keep` in all. */
export function superfluous(history: History, there: ReadonlySet<string>, keep: number): string[] {
  const recent = [...new Set([...history].reverse())].slice(0, Math.max(2, keep));
  return [...there].filter((id) => !recent.includes(id)).sort();
}
