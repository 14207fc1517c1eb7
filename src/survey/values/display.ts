import type { Cell, Value } from '../schema/cell.ts';
import type { Field, FieldKey } from '../schema/field.ts';
import { type UnitId, unitOf } from './units.ts';

/** What a reader sees in a table: the value in words with its unit, or the state in words. */
export function displayCell(field: Field, cell: Cell): string {
  switch (cell.state) {
    case 'unknown':
      return 'unknown';
    case 'not-applicable':
      return 'not applicable';
    case 'none-by-design':
      return 'none by design';
    case 'disputed':
      return cell.conflict
        .map((side) => displayValue(field, side.value, side.unit))
        .join(' or ')
        .concat(' (disputed)');
    case 'in-transition':
      return `${displayValue(field, cell.value, cell.unit)} (then ${displayValue(field, cell.next, cell.unit)})`;
    default:
      return displayValue(field, cell.value, cell.unit);
  }
}

/** A value in words: 24,576 bytes; Base fee and tip; Solidity (primary), Vyper (supported). */
export function displayValue(field: Field, value: Value, unit?: UnitId): string {
  switch (field.type) {
    case 'enum-set':
      return Array.isArray(value) ? value.map((item) => label(field.allowed, item)).join(', ') : '';
    case 'map':
      return entries(value)
        .map(([key, item]) => mapItem(field, key, item))
        .join(', ');
    case 'list':
      return Array.isArray(value) ? value.map((item) => listItem(field, item)).join('; ') : '';
    case 'enum':
      return label(field.allowed, value);
    default:
      return quantity(value, unit ?? field.unit);
  }
}

/** A number with thousands separated by commas and its unit behind it; anything else as it is. */
export function quantity(value: unknown, unit?: UnitId): string {
  const isNumber = typeof value === 'number' || (unit !== undefined && /^\d+$/.test(String(value)));
  const digits = isNumber ? grouped(String(value)) : String(value);
  if (unit === undefined) return digits;
  const { one, many } = unitOf(unit);
  return [digits, value === 1 ? one : many].filter(Boolean).join(' ');
}

function grouped(number: string): string {
  const [whole = '', fraction] = number.split('.');
  const separated = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? separated : `${separated}.${fraction}`;
}

function mapItem(field: Field, key: string, item: unknown): string {
  const kind = field.keys?.find((candidate) => candidate.id === key);
  const name = key.replaceAll('-', ' ');
  if (item === true) return name;
  if (item === false) return `no ${name}`;
  return `${name} ${keyText(kind, item)}`;
}

/** The first key names the item; the others follow in brackets. */
function listItem(field: Field, item: unknown): string {
  const [first, ...others] = entries(item);
  if (first === undefined) return '';
  const rest = others
    .map(([key, value]) => {
      if (typeof value === 'boolean') return value ? key : `not ${key}`;
      return keyText(
        field.keys?.find((candidate) => candidate.id === key),
        value,
      );
    })
    .join(', ');
  return rest === '' ? String(first[1]) : `${String(first[1])} (${rest})`;
}

function keyText(kind: FieldKey | undefined, value: unknown): string {
  if (kind?.type !== 'enum') return quantity(value, kind?.unit);
  const option = kind.allowed?.find((candidate) => candidate.id === value);
  return option?.label ?? words(String(value));
}

/** The label of an allowed value; its id in words, with a capital, where it has none. */
export function label(allowed: Field['allowed'], value: unknown): string {
  const option = allowed?.find((candidate) => candidate.id === value);
  return option?.label ?? capital(words(String(value)));
}

function words(id: string): string {
  return id.replaceAll('-', ' ');
}

/** Names with digits, such as secp256k1, are written as they are. */
function capital(text: string): string {
  return /\d/.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);
}

function entries(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value)
    : [];
}
