import type { Cell } from '../schema/cell.ts';
import type { Field } from '../schema/field.ts';
import { isVm, type VmRecord } from '../schema/record.ts';
import type { Survey } from '../survey.ts';
import { applies, isRequired, orderedFields } from './applicable.ts';

/** A cell together with what it takes from elsewhere. */
export interface ResolvedCell {
  field: Field;
  cell: Cell;
  /** Version and date, the record's defaults filled in. */
  version: string;
  asOf: string;
  /** Id of the record the cell was taken from, when a fork inherits it. */
  inheritedFrom?: string;
}

/** A record with everything it says and inherits, in the order of the fields. */
export interface ResolvedRecord {
  record: VmRecord;
  cells: ReadonlyMap<string, ResolvedCell>;
  /** Required fields without an answer, in order. */
  missing: readonly Field[];
}

/**
 * Fills a fork's record with the cells of its parent (and the parent's parent). Fields that belong
 * to the network (`inherits: false`), to the head (`from`) or to other families are not taken over.
 * A parent that is missing or that leads back to the record ends the search.
 */
export function resolveRecord(survey: Survey, record: VmRecord): ResolvedRecord {
  const chain = lineage(survey, record);
  const cells = new Map<string, ResolvedCell>();
  const missing: Field[] = [];
  for (const field of orderedFields(survey)) {
    if (field.from !== undefined) continue;
    const holder = chain.find((candidate) => {
      const inherited = candidate !== record;
      return (
        (!inherited || (field.inherits && applies(field, record))) && candidate.cells[field.id]
      );
    });
    const cell = holder?.cells[field.id];
    if (holder !== undefined && cell !== undefined) {
      cells.set(field.id, {
        field,
        cell,
        version: cell.version ?? holder.defaults.version,
        asOf: cell.asOf ?? holder.defaults.asOf,
        ...(holder === record ? {} : { inheritedFrom: holder.id }),
      });
    } else if (isRequired(field, record)) missing.push(field);
  }
  return { record, cells, missing };
}

/** The record, its parent, the parent's parent and so on, each once. */
export function lineage(survey: Survey, record: VmRecord): VmRecord[] {
  const chain = [record];
  let next = record.extends?.record;
  while (next !== undefined) {
    const parent = survey.records.get(next)?.data;
    if (parent === undefined || !isVm(parent) || chain.includes(parent)) break;
    chain.push(parent);
    next = parent.extends?.record;
  }
  return chain;
}
