import { resolveRecord } from '../derive/resolve.ts';
import { isVm } from '../schema/record.ts';
import type { Survey } from '../survey.ts';

/** What is still missing in a record, one line a field, for whoever fills it. */
export function todoText(survey: Survey, id: string): string {
  const record = survey.records.get(id)?.data;
  if (record === undefined || !isVm(record))
    return `There is no record with cells named "${id}".\n`;
  const { cells, missing } = resolveRecord(survey, record);
  const lines = missing.map((field) => {
    const values = field.allowed?.map((value) => value.id).join(' | ');
    const keys = field.keys?.map((key) => key.id).join(', ');
    const kind = [field.type, field.unit && `in ${field.unit}`, values, keys && `keys ${keys}`];
    return `${field.id}\n    ${kind.filter(Boolean).join(' · ')}\n    ${field.determine}`;
  });
  const head = `${id} (tier ${record.tier}): ${cells.size} cells, ${missing.length} missing.`;
  return `${[head, ...lines].join('\n')}\n`;
}
