import type { Survey } from '../survey.ts';
import { PLACES } from '../survey.ts';
import type { RecordChanges } from './change.ts';
import { diffRecord, rememberingReader } from './diff.ts';

/** A record's file before and after a commit; absent where there was none. */
export interface FileVersion {
  commit: string;
  /** ISO 8601 in UTC. */
  time: string;
  file: string;
  before?: string;
  after?: string;
}

/** The history of the records, newest first, or why it is not at hand. */
export type History =
  | { available: true; versions: readonly FileVersion[] }
  | { available: false; reason: string };

/** The change log, newest first, or why there is none. */
export type ChangeLog =
  | { available: true; entries: readonly RecordChanges[] }
  | { available: false; reason: string };

/** Reads changes out of the history. Commits that changed nothing for readers are left out. */
export function changeLog(survey: Pick<Survey, 'fields' | 'sources'>, history: History): ChangeLog {
  if (!history.available) return history;
  const read = rememberingReader();
  const entries = history.versions.flatMap(({ commit, time, file, before, after }) => {
    const record = recordOf(file);
    if (record === undefined) return [];
    const changes = diffRecord(survey, record, before, after, read);
    return changes.length === 0 ? [] : [{ record, commit, time, changes }];
  });
  return { available: true, entries };
}

function recordOf(file: string): string | undefined {
  return new RegExp(`^${PLACES.records}([a-z0-9-]+)\\.yaml$`).exec(file)?.[1];
}
