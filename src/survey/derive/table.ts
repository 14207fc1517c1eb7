import { type Cell, type CellState, citesOf, stateOf, type Value } from '../schema/cell.ts';
import type { Field } from '../schema/field.ts';
import type { VmRecord } from '../schema/record.ts';
import { type Survey, vmRecords } from '../survey.ts';
import { displayCell } from '../values/display.ts';
import type { UnitId } from '../values/units.ts';
import { applies, orderedFields } from './applicable.ts';
import { type CiteLink, citeLink } from './cite.ts';
import { bestConfidence, type Confidence } from './confidence.ts';
import { type ResolvedCell, resolveRecord } from './resolve.ts';

/** One cell of the comparison, with everything its provenance shows. */
export interface FlatCell {
  record: string;
  field: string;
  /** `missing`: a short record does not answer it, or the family is not asked. */
  state: CellState | 'missing';
  /** As written; the value in force of a transition. Absent without a value. */
  value?: Value;
  unit?: UnitId;
  /** What a table shows. */
  text: string;
  scope?: string;
  confidence?: Confidence;
  version?: string;
  asOf?: string;
  note?: string;
  searched?: readonly string[];
  next?: Value;
  nextActivation?: string;
  conflict?: readonly { value: Value; text: string; sources: readonly CiteLink[] }[];
  inheritedFrom?: string;
  sources: readonly CiteLink[];
}

/** The records that are published: those with cells that are no drafts, in order of their ids. */
export function publishedRecords(survey: Survey): VmRecord[] {
  return vmRecords(survey)
    .map((record) => record.data)
    .filter((record) => !record.draft);
}

/** Every cell of every published record, records by id, fields in their order. */
export function flatTable(survey: Survey): FlatCell[] {
  const fields = orderedFields(survey);
  return publishedRecords(survey).flatMap((record) => {
    const { cells } = resolveRecord(survey, record);
    return fields.map((field) => {
      if (field.from !== undefined) return headCell(record, field);
      const resolved = cells.get(field.id);
      return resolved === undefined
        ? missing(record, field)
        : { ...flatten(survey, resolved), record: record.id, field: field.id };
    });
  });
}

function headCell(record: VmRecord, field: Field): FlatCell {
  const value = field.from === 'repos' ? record.repos : record.family;
  const cell: Cell = { value, scope: 'derived', sources: [] };
  return {
    record: record.id,
    field: field.id,
    state: 'known',
    value,
    text: displayCell(field, cell),
    asOf: record.defaults.asOf,
    sources: [],
  };
}

function missing(record: VmRecord, field: Field): FlatCell {
  const text = applies(field, record) ? '' : 'not applicable';
  const state = applies(field, record) ? 'missing' : 'not-applicable';
  return { record: record.id, field: field.id, state, text, sources: [] };
}

function flatten(survey: Survey, resolved: ResolvedCell): Omit<FlatCell, 'record' | 'field'> {
  const { cell, field } = resolved;
  const links = (cites: ReturnType<typeof citesOf>) =>
    cites.flatMap((cite) => {
      const source = survey.sources.get(cite.source)?.data;
      return source === undefined ? [] : [citeLink(source, cite)];
    });
  const said = 'confidence' in cell ? cell.confidence : undefined;
  const confidence = said ?? bestConfidence(survey, cell);
  const unit = 'value' in cell ? (cell.unit ?? field.unit) : undefined;
  return {
    state: stateOf(cell),
    text: displayCell(field, cell),
    ...('value' in cell ? { value: cell.value } : {}),
    ...(unit === undefined ? {} : { unit }),
    ...('scope' in cell && cell.scope ? { scope: cell.scope } : {}),
    ...(confidence === undefined ? {} : { confidence }),
    version: resolved.version,
    asOf: resolved.asOf,
    ...(cell.note === undefined ? {} : { note: cell.note }),
    ...(cell.state === 'unknown' ? { searched: cell.searched } : {}),
    ...(cell.state === 'in-transition'
      ? { next: cell.next, nextActivation: cell.nextActivation }
      : {}),
    ...(cell.state === 'disputed' ? { conflict: sides(field, cell, links) } : {}),
    ...(resolved.inheritedFrom === undefined ? {} : { inheritedFrom: resolved.inheritedFrom }),
    sources: links(citesOf(cell)),
  };
}

function sides(
  field: Field,
  cell: Extract<Cell, { state: 'disputed' }>,
  links: (cites: ReturnType<typeof citesOf>) => CiteLink[],
): NonNullable<FlatCell['conflict']> {
  return cell.conflict.map((side) => ({
    value: side.value,
    text: displayCell(field, { value: side.value, unit: side.unit, scope: 'derived', sources: [] }),
    sources: links(side.sources),
  }));
}
