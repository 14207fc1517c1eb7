import { orderedFields } from '../derive/applicable.ts';
import { resolveRecord } from '../derive/resolve.ts';
import { type FlatCell, flatTable, publishedRecords } from '../derive/table.ts';
import { landscapeFields } from '../pages/landscape.ts';
import type { Cell, Value } from '../schema/cell.ts';
import type { Field } from '../schema/field.ts';
import type { VmRecord } from '../schema/record.ts';
import type { Survey } from '../survey.ts';
import { compareKeys, type SortKey, sortKey } from '../values/compare.ts';
import { label } from '../values/display.ts';
import {
  type Column,
  type ColumnKind,
  type ComparedCell,
  type ComparisonTable,
  hasValue,
  NOT_ASKED,
  shortened,
} from './model.ts';

/** The comparison begins with what the landscape shows. */
const firstFields: ReadonlySet<string> = new Set(landscapeFields);

const KINDS: Record<Field['type'], ColumnKind> = {
  enum: 'enum',
  'enum-set': 'set',
  integer: 'number',
  number: 'number',
  date: 'number',
  text: 'text',
  map: 'text',
  list: 'text',
};

/** The comparison of all published records: short and deep ones, every field. */
export function comparison(survey: Survey): ComparisonTable {
  const records = [...publishedRecords(survey)].sort(byTierAndName);
  const fields = orderedFields(survey).filter((field) => field.from !== 'repos');
  const flat = new Map(flatTable(survey).map((cell) => [`${cell.record} ${cell.field}`, cell]));
  const columns = fields.map((field) => columnOf(field, records, flat));
  const resolved = records.map((record) => resolveRecord(survey, record));
  const ranks = fields.map((field) =>
    denseRanks(
      resolved.map(({ cells }) => cells.get(field.id)?.cell),
      field,
    ),
  );
  const texts = fields.map((field) =>
    KINDS[field.type] === 'text'
      ? records.map((record) => flat.get(`${record.id} ${field.id}`)?.text ?? '')
      : [],
  );
  const cells = records.map((record, row) =>
    fields.map((field, index): ComparedCell => {
      const cell = flat.get(`${record.id} ${field.id}`);
      const state = cell?.state ?? 'missing';
      const text = shownText(cell, texts[index]!);
      const keys =
        KINDS[field.type] === 'number'
          ? (ranks[index]?.[row] ?? [])
          : optionKeys(columns[index]!, valuesOf(cell));
      return { state, text, keys };
    }),
  );
  return {
    groups: survey.groups
      .filter((group) => fields.some((field) => field.group === group.id))
      .map(({ id, title }) => ({ id, title })),
    columns,
    rows: records.map(({ id, name, vm, network, tier, aliases = [] }) => ({
      id,
      name,
      vm,
      network,
      tier,
      aliases,
    })),
    firstColumns: columns.map(({ id }) => id).filter((id) => firstFields.has(id)),
    cells,
  };
}

/**
 * What a table shows of a cell. Long answers in words are shortened, unless another answer of the column,
 * `texts`, would then look the same.
 */
function shownText(cell: FlatCell | undefined, texts: readonly string[]): string {
  if (cell === undefined || cell.state === 'missing') return NOT_ASKED;
  const short = shortened(cell.text);
  const unlike = texts.every((other) => other === cell.text || shortened(other) !== short);
  return texts.length > 0 && unlike ? short : cell.text;
}

function byTierAndName(a: VmRecord, b: VmRecord): number {
  const [left, right] = [a, b].map((one) => `${one.name} ${one.vm}`.toLowerCase()) as [
    string,
    string,
  ];
  return a.tier - b.tier || (left < right ? -1 : 1);
}

function columnOf(
  field: Field,
  records: readonly VmRecord[],
  flat: ReadonlyMap<string, FlatCell>,
): Column {
  const kind = KINDS[field.type];
  const used = new Set(
    records.flatMap((record) => valuesOf(flat.get(`${record.id} ${field.id}`)).map(String)),
  );
  const allowed = kind === 'enum' || kind === 'set' ? (field.allowed ?? []) : [];
  return {
    id: field.id,
    group: field.group,
    title: field.title,
    meaning: field.meaning,
    kind,
    options: allowed
      .filter((option) => used.has(option.id))
      .map(({ id }) => ({ id, label: label(field.allowed, id) })),
  };
}

/** The values a cell takes in an enum or set: both sides of a dispute, the value in force of a transition. */
function valuesOf(cell: FlatCell | undefined): Value[] {
  if (cell === undefined || !hasValue(cell.state)) return [];
  const values = cell.conflict?.map((side) => side.value) ?? [cell.value];
  return values.flatMap((value) => (Array.isArray(value) ? value : [value])) as Value[];
}

function optionKeys(column: Column, values: readonly Value[]): number[] {
  return column.options.flatMap((option, index) => (values.includes(option.id) ? [index] : []));
}

/** For each cell its place among the cells of the column; equal values share a place. */
function denseRanks(cells: ReadonlyArray<Cell | undefined>, field: Field): number[][] {
  const keys = cells.map((cell) =>
    cell === undefined || !hasValue(cell.state ?? 'known') ? undefined : sortKey(field, cell),
  );
  const order = keys.filter((key): key is SortKey => key !== undefined).sort(compareKeys);
  const distinct = order.filter(
    (key, index) => index === 0 || compareKeys(order[index - 1]!, key) !== 0,
  );
  return keys.map((key) =>
    key === undefined ? [] : [distinct.findIndex((other) => compareKeys(other, key) === 0)],
  );
}
