import { byDay, type DayEntry, MOST_LINES_OF_ENTRY } from '../changes/days.ts';
import type { ChangeLog } from '../changes/history.ts';
import { publishedRecords } from '../derive/table.ts';
import type { Survey } from '../survey.ts';
import type { Download } from './files.ts';
import { type CellTally, tally } from './tally.ts';

/** A file as the page lists it. */
export interface ListedFile {
  path: string;
  what: string;
  bytes: number;
}

/** What the pages of downloads and changes show. */
export interface DataPage {
  /** Files about all machines. */
  files: readonly ListedFile[];
  /** One file a machine. */
  records: readonly ListedFile[];
  tally: CellTally;
  machines: { deep: number; short: number; mentioned: number };
  /** The change log by day, or why there is none. */
  changes:
    | { available: true; days: readonly DayEntry[]; older: number }
    | { available: false; reason: string };
}

/** How many lines the page shows, a heading counted as one: a page stays light while the log grows. */
const MOST_LINES = 90;

/** Puts together what the pages show. */
export function dataPage(survey: Survey, files: readonly Download[], log: ChangeLog): DataPage {
  const listed = files.map(({ path, what, text }) => ({
    path,
    what,
    bytes: Buffer.byteLength(text),
  }));
  const records = publishedRecords(survey);
  const mentioned = [...survey.records.values()].filter(({ data }) => 'reason' in data).length;
  return {
    files: listed.filter(({ path }) => !path.startsWith('vms/')),
    records: listed.filter(({ path }) => path.startsWith('vms/')),
    tally: tally(survey),
    machines: {
      deep: records.filter(({ tier }) => tier === 1).length,
      short: records.filter(({ tier }) => tier === 2).length,
      mentioned,
    },
    changes: log.available ? newest(byDay(log.entries)) : log,
  };
}

function newest(days: readonly DayEntry[]): DataPage['changes'] {
  let lines = 0;
  const shown = days.filter(({ changes }) => {
    lines += 1 + Math.min(changes.length, MOST_LINES_OF_ENTRY);
    return lines <= MOST_LINES;
  });
  return { available: true, days: shown, older: days.length - shown.length };
}
