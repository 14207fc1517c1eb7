import { type FlatCell, flatTable, publishedRecords } from '../derive/table.ts';
import type { VmRecord } from '../schema/record.ts';
import type { Survey } from '../survey.ts';

/** The machines of one family, with what the family is. */
export interface FamilyGroup {
  id: string;
  label: string;
  meaning: string;
  machines: ReadonlyArray<{ record: VmRecord; callModel: FlatCell | undefined }>;
}

/** The published records by family: families with most machines first, machines by name. */
export function familyGroups(survey: Survey): FamilyGroup[] {
  const models = new Map(
    flatTable(survey)
      .filter(({ field }) => field === 'execution.call-model')
      .map((cell) => [cell.record, cell]),
  );
  const records = [...publishedRecords(survey)].sort((a, b) =>
    a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1,
  );
  const families = survey.fields.get('identity.family')?.data.allowed ?? [];
  return [...new Set(records.map(({ family }) => family))]
    .map((id) => {
      const { label = id, meaning = '' } = families.find((one) => one.id === id) ?? {};
      const machines = records
        .filter(({ family }) => family === id)
        .map((record) => ({ record, callModel: models.get(record.id) }));
      return { id, label, meaning, machines };
    })
    .sort((a, b) => b.machines.length - a.machines.length || (a.label < b.label ? -1 : 1));
}
