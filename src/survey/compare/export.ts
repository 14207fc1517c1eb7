import { csvLongOf, csvWideOf } from '../derive/csv-text.ts';
import type { SurveyExport } from '../derive/json.ts';
import type { Selection } from './select.ts';

/** What of the whole download a view shows, in the view's order; the same shape as the download. */
export function viewExport(
  whole: SurveyExport,
  { rows, columns }: Selection,
  address: string,
): SurveyExport & { view: string } {
  const records = new Map(whole.records.map((record) => [record.id, record]));
  const ids = columns.map(({ column }) => column.id);
  const chosen = rows.flatMap(({ row }) => {
    const record = records.get(row.id);
    if (record === undefined) return [];
    const entries = ids.flatMap((id) =>
      record.cells[id] ? [[id, record.cells[id]] as const] : [],
    );
    return [{ ...record, cells: Object.fromEntries(entries) }];
  });
  const used = new Set(
    chosen.flatMap(({ cells }) =>
      Object.values(cells).flatMap((cell) =>
        [...cell.sources, ...(cell.conflict ?? []).flatMap((side) => side.sources)].map(
          (cite) => cite.source,
        ),
      ),
    ),
  );
  return {
    ...whole,
    view: address,
    fields: ids.flatMap((id) => whole.fields.filter((field) => field.id === id)),
    sources: whole.sources.filter(({ id }) => used.has(id)),
    records: chosen,
    mentions: [],
  };
}

/** One line a cell of a view. */
export function viewCsvLong(view: SurveyExport): string {
  return csvLongOf(
    view.records.flatMap(({ id, cells }) =>
      view.fields.flatMap((field) =>
        cells[field.id] ? [{ record: id, field: field.id, ...cells[field.id]! }] : [],
      ),
    ),
  );
}

/** One line a machine of a view. */
export function viewCsvWide({ fields, records }: SurveyExport): string {
  return csvWideOf(fields, records, (id, field) => {
    return records.find((record) => record.id === id)?.cells[field]?.text ?? '';
  });
}
