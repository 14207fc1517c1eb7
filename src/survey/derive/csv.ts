import type { Survey } from '../survey.ts';
import { orderedFields } from './applicable.ts';
import { csvLongOf, csvWideOf } from './csv-text.ts';
import { flatTable, publishedRecords } from './table.ts';

/** All published cells, one a line; cells that a record does not answer are left out. */
export function csvLong(survey: Survey): string {
  return csvLongOf(flatTable(survey).filter((cell) => cell.state !== 'missing'));
}

/** One line a record, one column a field; the cells hold what the table shows. */
export function csvWide(survey: Survey): string {
  const cells = new Map(flatTable(survey).map((cell) => [`${cell.record} ${cell.field}`, cell]));
  return csvWideOf(
    orderedFields(survey),
    publishedRecords(survey),
    (record, field) => cells.get(`${record} ${field}`)?.text ?? '',
  );
}
