import { orderedFields } from '../derive/applicable.ts';
import { type FlatCell, flatTable, publishedRecords } from '../derive/table.ts';
import type { Field, Group } from '../schema/field.ts';
import type { VmRecord } from '../schema/record.ts';
import type { Survey } from '../survey.ts';

/** One answer of a record, ready to be shown. */
export interface RecordRow {
  field: Field;
  cell: FlatCell;
}

/** A record as its page shows it: the head, then the answers group by group. */
export interface RecordPage {
  record: VmRecord;
  groups: ReadonlyArray<{ group: Group; rows: readonly RecordRow[] }>;
}

/**
 * What the page of a record shows. Answers that do not exist or make no sense for the family are left
 * out; “unknown” stays, since it is an answer.
 *
 * @returns undefined if no published record has this id
 */
export function recordPage(survey: Survey, id: string): RecordPage | undefined {
  const record = publishedRecords(survey).find((one) => one.id === id);
  if (!record) return undefined;
  const cells = new Map(
    flatTable(survey)
      .filter((cell) => cell.record === id)
      .map((cell) => [cell.field, cell]),
  );
  const fields = orderedFields(survey);
  const groups = survey.groups.map((group) => ({
    group,
    rows: fields
      .filter((field) => field.group === group.id)
      .flatMap((field) => {
        const cell = cells.get(field.id);
        const shown =
          cell && cell.state !== 'missing' && (cell.state !== 'not-applicable' || cell.note);
        return shown ? [{ field, cell }] : [];
      }),
  }));
  return { record, groups: groups.filter(({ rows }) => rows.length > 0) };
}
