import type { Field, Group } from '../schema/field.ts';
import type { Mention, VmRecord } from '../schema/record.ts';
import type { Source } from '../schema/source.ts';
import type { Survey } from '../survey.ts';
import { orderedFields } from './applicable.ts';
import { type FlatCell, flatTable, publishedRecords } from './table.ts';

/**
 * Version of the shape of the download: the first number changes when something is removed or
 * changes its meaning, the second when something is added.
 */
export const SCHEMA_VERSION = '1.0';

/** A record in the download: its head, and its cells by field id. */
export type RecordExport = Omit<VmRecord, 'cells' | 'draft'> & {
  cells: Record<string, Omit<FlatCell, 'record' | 'field'>>;
};

/** The whole survey as one JSON value. */
export interface SurveyExport {
  schemaVersion: string;
  licence: string;
  groups: readonly Group[];
  fields: readonly Field[];
  sources: readonly Source[];
  records: readonly RecordExport[];
  /** Systems that are only mentioned, with the reason. */
  mentions: readonly Mention[];
}

/** Everything that is published, ready for JSON.stringify. `licence` is the id of the data's licence. */
export function surveyExport(survey: Survey, licence: string): SurveyExport {
  const byRecord = new Map<string, Record<string, Omit<FlatCell, 'record' | 'field'>>>();
  for (const { record, field, ...cell } of flatTable(survey)) {
    if (cell.state === 'missing') continue;
    const cells = byRecord.get(record) ?? {};
    cells[field] = cell;
    byRecord.set(record, cells);
  }
  return {
    schemaVersion: SCHEMA_VERSION,
    licence,
    groups: survey.groups,
    fields: orderedFields(survey),
    sources: [...survey.sources.values()].map((source) => source.data),
    records: publishedRecords(survey).map(({ cells: _, draft: __, ...head }) => ({
      ...head,
      cells: byRecord.get(head.id) ?? {},
    })),
    mentions: [...survey.records.values()].flatMap(({ data }) => ('reason' in data ? [data] : [])),
  };
}
