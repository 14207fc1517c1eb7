import type { Json, JsonObject } from '../decode/json.ts';
import { UsageError } from './exit-codes.ts';
import type { Cell, Column, Output } from './output.ts';

/** An object with the fields of objects inside it as `outer.inner`, lists as their length. */
export function flat(object: JsonObject, prefix = ''): Record<string, Cell> {
  const fields: Record<string, Cell> = {};
  for (const [name, value] of Object.entries(object)) {
    if (Array.isArray(value)) fields[prefix + name] = value.length;
    else if (value !== null && typeof value === 'object')
      Object.assign(fields, flat(value as JsonObject, `${prefix}${name}.`));
    else fields[prefix + name] = value as Cell;
  }
  return fields;
}

/** A value on one line: text and numbers as they are, the rest as compact JSON. */
export function short(value: Json | undefined): Cell {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : value;
}

/** A value for people: as `short`, cut off where it would fill the line. */
export function brief(value: Json | undefined, most = 100): Cell {
  const text = short(value);
  return typeof text === 'string' && text.length > most ? `${text.slice(0, most)}…` : text;
}

/** The parts of a key for people, without their names. */
export function keyText(key: JsonObject): string {
  return Object.values(key).join(' ');
}

/** The columns of a list, by name; numbers stand on the right. */
export function columns(...names: readonly string[]): Column[] {
  return names.map((name) =>
    name.startsWith('>') ? { name: name.slice(1), align: 'right' } : { name },
  );
}

/** Rows of the named fields of each object. A name may reach in: `token.symbol`. */
export function rows(list: readonly Json[], shown: readonly Column[]): Cell[][] {
  return list.map((item) =>
    shown.map(({ name }) => {
      let value: Json | undefined = item;
      for (const part of name.split('.')) value = (value as JsonObject | null)?.[part];
      return short(value);
    }),
  );
}

/** The list that `--list` asks for. Throws `UsageError` for one that there is not. */
export function checkList(list: string | undefined, names: readonly string[]): void {
  if (list !== undefined && !names.includes(list))
    throw new UsageError(`--list must be ${names.join(', ')}, not "${list}"`);
}

/** One of several lists that an answer holds, and the columns to show of it. */
export interface AnswerList {
  readonly items: readonly Json[];
  readonly columns: readonly Column[];
}

/**
 * Writes an answer that is a record with lists: as JSON whole; as CSV one list, the first unless
 * `chosen`; for people the record and then every list (or the chosen one alone).
 */
export async function writeAnswer(
  output: Output,
  answer: JsonObject,
  lists: { readonly [name: string]: AnswerList },
  chosen?: string,
): Promise<void> {
  const { format } = output;
  const names = Object.keys(lists);
  if (format === 'json') return output.json(chosen ? lists[chosen]!.items : answer);
  const shown = chosen ? [chosen] : format === 'csv' ? names.slice(0, 1) : names;
  if (!chosen && format === 'human') {
    const inLists = new Set<unknown>(Object.values(lists).map(({ items }) => items));
    const rest = Object.entries(answer).filter(([, value]) => !inLists.has(value));
    await output.record(flat(Object.fromEntries(rest)));
  }
  for (const name of shown) {
    const { items, columns: wanted } = lists[name]!;
    if (format === 'human') await output.text(`\n${name} (${items.length})`);
    if (items.length || format === 'csv') await output.table(wanted, rows(items, wanted));
  }
}
