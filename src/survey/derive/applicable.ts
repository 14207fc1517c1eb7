import type { Field } from '../schema/field.ts';
import type { VmRecord } from '../schema/record.ts';
import type { Survey } from '../survey.ts';

/** The fields in the order of groups, then of `order`: the order of every table. */
export function orderedFields(survey: Pick<Survey, 'fields' | 'groups'>): Field[] {
  const groupRank = new Map(survey.groups.map((group, index) => [group.id, index]));
  const rank = (field: Field) => groupRank.get(field.group) ?? survey.groups.length;
  return [...survey.fields.values()]
    .map((field) => field.data)
    .sort((a, b) => rank(a) - rank(b) || a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** Whether the question makes sense for a VM of this record's family. */
export function applies(field: Field, record: Pick<VmRecord, 'family'>): boolean {
  return field.applies === undefined || field.applies.families.includes(record.family);
}

/** Whether a record must answer a field: all that apply for tier 1, the core ones for tier 2. */
export function isRequired(field: Field, record: Pick<VmRecord, 'family' | 'tier'>): boolean {
  return applies(field, record) && (record.tier === 1 || field.core);
}
