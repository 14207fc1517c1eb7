import type { Value } from '../schema/cell.ts';
import type { Field, FieldKey } from '../schema/field.ts';
import { daySchema, urlSchema } from '../schema/text.ts';
import type { Path } from '../yaml/parse.ts';

/** Something about a value that its field does not allow. */
export interface Misfit {
  /** Place inside the value. */
  path: Path;
  message: string;
  fix: string;
}

/** Longest text where a field names no other bound, in characters. */
const TEXT_LENGTH = 240;

/** Everything about `value` that `field` does not allow; empty when it fits. */
export function misfits(field: Field, value: Value): Misfit[] {
  switch (field.type) {
    case 'enum':
      return oneOf(field.allowed, value, []);
    case 'enum-set':
      return enumSet(field, value);
    case 'map':
      return isEntry(value)
        ? entry(field.keys ?? [], value, [], false)
        : [wrong([], 'is not a map', 'Write key: value pairs.')];
    case 'list':
      return list(field, value);
    default:
      return plain({ type: field.type, unit: field.unit }, value, [], field.maxLength);
  }
}

function enumSet(field: Field, value: Value): Misfit[] {
  if (!Array.isArray(value) || value.length === 0) {
    return [wrong([], 'is not a list of allowed values', 'Write it as [first, second].')];
  }
  const repeated = value.flatMap((item, index) =>
    value.indexOf(item) < index
      ? [wrong([index], `names "${String(item)}" twice`, 'Remove one of the two.')]
      : [],
  );
  return [...repeated, ...value.flatMap((item, index) => oneOf(field.allowed, item, [index]))];
}

function list(field: Field, value: Value): Misfit[] {
  if (!Array.isArray(value) || value.length === 0) {
    return [wrong([], 'is not a list', 'Write one item a line, each beginning with a hyphen.')];
  }
  return value.flatMap((item, index) =>
    isEntry(item)
      ? entry(field.keys ?? [], item, [index], true)
      : [wrong([index], 'is not an item with keys', `Give it the keys ${keyNames(field.keys)}.`)],
  );
}

function entry(
  keys: readonly FieldKey[],
  value: Record<string, unknown>,
  path: Path,
  complete: boolean,
): Misfit[] {
  const found = Object.keys(value).flatMap((name) => {
    const key = keys.find((candidate) => candidate.id === name);
    return key === undefined
      ? [wrong([...path, name], `has no key "${name}"`, `Use one of ${keyNames(keys)}.`)]
      : plain(key, value[name], [...path, name]);
  });
  const absent = keys.filter((key) => complete && !key.optional && !Object.hasOwn(value, key.id));
  const empty = Object.keys(value).length === 0;
  return [
    ...found,
    ...absent.map((key) =>
      wrong(path, `lacks the key "${key.id}"`, `Add ${key.id}: ${key.meaning}`),
    ),
    ...(empty && !complete ? [wrong(path, 'is empty', 'Give at least one key.')] : []),
  ];
}

function plain(
  kind: Pick<FieldKey, 'type' | 'unit' | 'allowed'>,
  value: unknown,
  path: Path,
  maxLength = TEXT_LENGTH,
): Misfit[] {
  switch (kind.type) {
    case 'enum':
      return oneOf(kind.allowed, value, path);
    case 'boolean':
      return typeof value === 'boolean'
        ? []
        : [wrong(path, 'is not true or false', 'Write true or false.')];
    case 'integer':
      return isInteger(value)
        ? share(kind, value, path)
        : [wrong(path, 'is no whole number', INTEGER)];
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) && value >= 0
        ? share(kind, value, path)
        : [wrong(path, 'is no number', 'Write digits, with a point for decimals.')];
    case 'date':
      return daySchema.safeParse(value).success
        ? []
        : [wrong(path, 'is no day', 'Write it as YYYY-MM-DD.')];
    case 'url':
      return urlSchema.safeParse(value).success
        ? []
        : [wrong(path, 'is no address', 'Write it with https:// in front.')];
    case 'text':
      return text(value, path, maxLength);
  }
}

const INTEGER =
  'Write digits without commas or units; from 9007199254740992 on, put the digits in quotes.';

function text(value: unknown, path: Path, maxLength: number): Misfit[] {
  if (typeof value !== 'string' || value.trim() === '') {
    return [wrong(path, 'is no text', 'Write a text; put it in quotes if it looks like a number.')];
  }
  if (/[\r\n]/.test(value)) return [wrong(path, 'has several lines', 'Write it in one line.')];
  return value.length > maxLength
    ? [wrong(path, `has ${value.length} characters, more than ${maxLength}`, 'Shorten it.')]
    : [];
}

function share(kind: Pick<FieldKey, 'unit'>, value: unknown, path: Path): Misfit[] {
  return kind.unit === 'percent' && Number(value) > 100
    ? [wrong(path, `is ${String(value)} %`, 'A share lies between 0 and 100.')]
    : [];
}

function oneOf(allowed: Field['allowed'], value: unknown, path: Path): Misfit[] {
  const ids = (allowed ?? []).map((option) => option.id);
  return typeof value === 'string' && ids.includes(value)
    ? []
    : [wrong(path, `"${String(value)}" is not an allowed value`, `Use one of: ${ids.join(', ')}.`)];
}

/** True for a whole number from 0 that is exact: a safe integer, or more digits in quotes. */
export function isInteger(value: unknown): value is number | string {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0;
  return typeof value === 'string' && /^[1-9]\d{15,}$/.test(value) && !Number.isSafeInteger(+value);
}

function isEntry(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function keyNames(keys: readonly FieldKey[] | undefined): string {
  return (keys ?? []).map((key) => key.id).join(', ');
}

function wrong(path: Path, message: string, fix: string): Misfit {
  return { path, message, fix };
}
