import type { Change, RecordChanges } from './change.ts';

/** What changed in one record on one day, all commits together. */
export interface DayEntry {
  /** YYYY-MM-DD, UTC. */
  day: string;
  record: string;
  name: string;
  /** Time of the last commit of the day that touched it. */
  time: string;
  /** Id of that commit. */
  commit: string;
  changes: readonly Change[];
}

/** Joins changes by day and record, newest day first, then by name; the oldest change of a day first. */
export function byDay(entries: readonly RecordChanges[]): DayEntry[] {
  const days = new Map<string, RecordChanges[]>();
  for (const entry of entries) {
    const key = `${entry.time.slice(0, 10)} ${entry.record}`;
    days.set(key, [...(days.get(key) ?? []), entry]);
  }
  return [...days]
    .map(([key, parts]): DayEntry => {
      const last = parts[0]!;
      return {
        day: key.slice(0, 10),
        record: last.record,
        name: last.changes[0]!.name,
        time: last.time,
        commit: last.commit,
        changes: evidenceLast([...parts].reverse().flatMap((part) => part.changes)),
      };
    })
    .sort((a, b) => compare(b.day, a.day) || compare(a.name, b.name));
}

/** What was renewed several times in a day is said once, behind the rest. */
function evidenceLast(changes: readonly Change[]): Change[] {
  const renewed = changes.filter((change) => change.kind === 'evidence');
  const rest = changes.filter((change) => change.kind !== 'evidence');
  if (renewed.length === 0) return rest;
  const fields = [...new Set(renewed.flatMap((change) => change.fields))].sort();
  return [...rest, { ...renewed[0]!, fields }];
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Lines that a page shows of one entry; more stand in the feeds. */
export const MOST_LINES_OF_ENTRY = 12;
