import { resolveRecord } from '../derive/resolve.ts';
import { isVm } from '../schema/record.ts';
import type { Survey } from '../survey.ts';
import { displayCell } from '../values/display.ts';

/** A record as a reader of the terminal wants it: inherited cells filled in, one line a field. */
export function showText(survey: Survey, id: string): string {
  const record = survey.records.get(id)?.data;
  if (record === undefined || !isVm(record))
    return `There is no record with cells named "${id}".\n`;
  const { cells, missing } = resolveRecord(survey, record);
  const width = Math.max(0, ...[...cells.keys()].map((field) => field.length));
  const lines = [...cells.values()].map((resolved) => {
    const from = resolved.inheritedFrom ? `  (from ${resolved.inheritedFrom})` : '';
    return `${resolved.field.id.padEnd(width)}  ${displayCell(resolved.field, resolved.cell)}${from}`;
  });
  const head = `${record.name} · ${record.vm} · ${record.network} · tier ${record.tier}`;
  return `${[head, record.summary, ...lines].join('\n')}\n${missing.length} missing\n`;
}
