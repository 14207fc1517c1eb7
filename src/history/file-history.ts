import type { Commit } from './log.ts';

/** What the history says of one file. */
export interface FileHistory {
  /** Day of the newest commit that touched it, YYYY-MM-DD. */
  lastChange: string;
  /** Everybody who changed it, those with most commits first. */
  contributors: string[];
}

/**
 * The history of every file that exists after the newest commit, by path. A renamed file keeps what
 * happened under its former names; a file that was deleted and written anew begins anew.
 *
 * @param commits newest first
 */
export function fileHistories(commits: readonly Commit[]): Map<string, FileHistory> {
  const counts = new Map<string, { lastChange: string; people: Map<string, number> }>();
  // The present name of a file that had another name in older commits; null where a former file ends.
  const present = new Map<string, string | null>();
  for (const { day, people, changes } of commits) {
    // Names change only for older commits, not for other changes of the same one.
    const ended: string[] = [];
    const renamed: Array<[string, string | null]> = [];
    for (const { kind, path, before } of changes) {
      const name = present.has(path) ? present.get(path) : path;
      if (kind !== 'changed' || before !== undefined) ended.push(path);
      if (before !== undefined) renamed.push([before, name ?? null]);
      if (kind === 'deleted' || !name) continue;
      const file = counts.get(name) ?? { lastChange: day, people: new Map() };
      counts.set(name, file);
      for (const person of people) file.people.set(person, (file.people.get(person) ?? 0) + 1);
    }
    for (const path of ended) present.set(path, null);
    for (const [path, name] of renamed) present.set(path, name);
  }
  return new Map(
    [...counts].map(([path, { lastChange, people }]) => [
      path,
      { lastChange, contributors: byCount(people) },
    ]),
  );
}

/**
 * The history of what a page is made from: files, and folders (which end with a slash) with all that is in
 * them. Undefined when none of it was ever committed.
 */
export function historyOf(
  files: ReadonlyMap<string, FileHistory>,
  sources: readonly string[],
): FileHistory | undefined {
  const found = sources.flatMap((source) =>
    source.endsWith('/')
      ? [...files].filter(([path]) => path.startsWith(source)).map(([, history]) => history)
      : (files.get(source) ?? []),
  );
  const days = found.map(({ lastChange }) => lastChange).sort();
  const lastChange = days.at(-1);
  if (lastChange === undefined) return undefined;
  return { lastChange, contributors: [...new Set(found.flatMap((one) => one.contributors))] };
}

function byCount(people: ReadonlyMap<string, number>): string[] {
  return [...people].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([person]) => person);
}
