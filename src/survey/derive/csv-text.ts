import type { Field } from '../schema/field.ts';
import type { VmRecord } from '../schema/record.ts';
import type { FlatCell } from './table.ts';

const LONG_COLUMNS = [
  'record',
  'field',
  'state',
  'value',
  'unit',
  'text',
  'scope',
  'confidence',
  'version',
  'as_of',
  'inherited_from',
  'note',
  'sources',
] as const;

/**
 * One line a cell (RFC 4180, UTF-8, LF). Values that are lists or maps are written as JSON; the
 * sources are addresses separated by blanks.
 */
export function csvLongOf(cells: readonly FlatCell[]): string {
  const rows = cells.map((cell) => LONG_COLUMNS.map((column) => longValue(cell, column)));
  return toCsv([[...LONG_COLUMNS], ...rows]);
}

/** One line a record, one column a field; `textOf` gives what the table shows. */
export function csvWideOf(
  fields: readonly Pick<Field, 'id'>[],
  records: readonly Pick<VmRecord, 'id' | 'name' | 'vm' | 'network' | 'tier'>[],
  textOf: (record: string, field: string) => string,
): string {
  const head = ['record', 'name', 'vm', 'network', 'tier', ...fields.map((field) => field.id)];
  const rows = records.map((record) => [
    record.id,
    record.name,
    record.vm,
    record.network,
    String(record.tier),
    ...fields.map((field) => textOf(record.id, field.id)),
  ]);
  return toCsv([head, ...rows]);
}

function longValue(cell: FlatCell, column: (typeof LONG_COLUMNS)[number]): string {
  switch (column) {
    case 'value':
      return plain(cell.value);
    case 'as_of':
      return cell.asOf ?? '';
    case 'inherited_from':
      return cell.inheritedFrom ?? '';
    case 'sources':
      return cell.sources.map((source) => source.url).join(' ');
    default:
      return cell[column] ?? '';
  }
}

function plain(value: FlatCell['value']): string {
  if (value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function toCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quoted).join(',')}\n`).join('');
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
