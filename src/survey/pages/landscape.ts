import { type FlatCell, flatTable, publishedRecords } from '../derive/table.ts';
import type { VmRecord } from '../schema/record.ts';
import type { Survey } from '../survey.ts';

/** Fields that the landscape compares, in this order. */
export const landscapeFields = [
  'identity.family',
  'execution.call-model',
  'metering.where',
  'price.mechanism',
  'price.on-failure',
  'fault.failed-tx-on-chain',
  'feeless.model',
  'state.rent',
] as const;

/** One line of the landscape. */
export interface LandscapeRow {
  record: VmRecord;
  cells: ReadonlyArray<FlatCell | undefined>;
}

/** The published records with the few answers that tell them apart, sorted by tier, then by name. */
export function landscape(survey: Survey): { titles: string[]; rows: LandscapeRow[] } {
  const cells = new Map(flatTable(survey).map((cell) => [`${cell.record} ${cell.field}`, cell]));
  const rows = [...publishedRecords(survey)]
    .sort((a, b) => a.tier - b.tier || (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
    .map((record) => ({
      record,
      cells: landscapeFields.map((field) => cells.get(`${record.id} ${field}`)),
    }));
  const titles = landscapeFields.map((id) => survey.fields.get(id)?.data.title ?? id);
  return { titles, rows };
}
