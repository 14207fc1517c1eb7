import type { Citation } from './types.ts';

const TARGET = /https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/(?:blob|tree)\//;
const LINK = /^(https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/(?:blob|tree)\/[\w./#%()+~@-]+)$/;
// Indentation, dashes of a list, key, value.
const LINE = /^( *)((?:- +)*)(?:([A-Za-z_][\w.-]*):(?: +|$))?(.*)$/;
// What a record in the ordinary form does not have: tabs, carriage returns, several documents, directives.
const UNUSUAL = /[\t\r\u0085\u2028\u2029]|^(?:---|\.\.\.|%)/m;
const BLOCK_TEXT = /^[|>][-+]?$/;
const PLAIN = /^[A-Za-z_.][\w./-]*$/;

interface Row {
  /** Column at which the key or the item's value begins, from 0. */
  column: number;
  dashes: boolean;
  key: string | undefined;
  value: string;
}

/**
 * Reads the citations of a record that is written in the ordinary way, one value a line, without parsing
 * its YAML. Returns undefined when the record holds any other form; the parser then decides.
 */
export function scanRecord(text: string, file: string): Citation[] | undefined {
  if (!TARGET.test(text)) return [];
  const rows = rowsOf(text);
  if (!rows) return undefined;
  const hasSymbols = rows.some((row) => row?.key === 'symbol');
  const found: Citation[] = [];
  let offset = 0;
  for (const [i, line] of text.split('\n').entries()) {
    const start = offset;
    offset += line.length + 1;
    if (!TARGET.test(line)) continue;
    const row = rows[i];
    const quote = /^(["'])(.*)\1$/.exec(row?.value ?? '');
    const url = LINK.exec(quote?.[2] ?? row?.value ?? '')?.[1];
    if (!row || !url || (!row.key && (!row.dashes || hasSymbols))) return undefined;
    const symbol = hasSymbols ? symbolBeside(rows, i) : { value: undefined };
    if (!symbol) return undefined;
    const column = line.length - row.value.length;
    found.push({
      url,
      ...(symbol.value === undefined ? {} : { symbol: symbol.value }),
      symbolExpected: false,
      place: { file, line: i + 1, column: column + 1, offset: start + column + (quote ? 1 : 0) },
    });
  }
  return found;
}

/** One row a line; nothing for blank lines, comments and the further lines of a value. */
function rowsOf(text: string): Array<Row | undefined> | undefined {
  if (UNUSUAL.test(text)) return undefined;
  const rows: Array<Row | undefined> = [];
  // Column that lines have to exceed to go on with the last value, and whether that counts.
  let owner = Number.POSITIVE_INFINITY;
  let matters = false;
  for (const line of text.split('\n')) {
    const [, indent = '', dashes = '', key, value = ''] = LINE.exec(line) ?? [];
    const goesOn = line.trim() !== '' && indent.length > owner;
    if (goesOn || /^ *(?:#.*)?$/.test(line)) {
      if (TARGET.test(line) || (goesOn && matters)) return undefined;
      rows.push(undefined);
      continue;
    }
    if (!(key || dashes) || !isOrdinary(value)) return undefined;
    const column = indent.length + dashes.length;
    rows.push({ column, dashes: dashes !== '', key, value });
    matters = key === 'symbol' || TARGET.test(value);
    // A value belongs to the innermost dash or key of its line.
    const inner = key ? column : indent.length + dashes.lastIndexOf('-');
    owner = value === '' ? Number.POSITIVE_INFINITY : inner;
  }
  return rows;
}

/** True for a value that is plain, quoted, a whole flow collection or the mark of a text. */
function isOrdinary(value: string): boolean {
  if (/^["']/.test(value)) return isQuoted(value);
  if (/^[[{]/.test(value)) return isFlow(value);
  if (/^[|>]/.test(value)) return BLOCK_TEXT.test(value);
  return !/^[&*!#?@`%,\]}]| #|: |:$| $/.test(value);
}

/** True for a flow collection that begins and ends on the line: it is one value, and holds no row. */
function isFlow(value: string): boolean {
  if (!/^[[{].*[\]}]$/.test(value) || /[\\#&*!]/.test(value)) return false;
  const bare = value.replace(/"[^"]*"|'[^']*'/g, '');
  let depth = 0;
  for (const [i, character] of [...bare].entries()) {
    if (character === '[' || character === '{') depth++;
    if (character === ']' || character === '}') depth--;
    if (depth === 0 && i < bare.length - 1) return false;
  }
  return depth === 0 && !/["']/.test(bare);
}

/** A quoted value without escapes; a double quote may be closed in a later line. */
function isQuoted(value: string): boolean {
  return /^(?:"[^"\\]*"?|'[^']*')$/.test(value);
}

/** The plain `symbol` of the mapping that the row belongs to; undefined when it is not plain. */
function symbolBeside(
  rows: ReadonlyArray<Row | undefined>,
  at: number,
): { value: string | undefined } | undefined {
  const column = rows[at]?.column ?? 0;
  const around = [...above(rows, at, column), rows[at], ...below(rows, at, column)];
  const symbols = around.filter((row) => row?.key === 'symbol' && row.column === column);
  const value = symbols[0]?.value;
  if (symbols.length > 1) return undefined;
  return value === undefined || PLAIN.test(value) ? { value } : undefined;
}

function above(
  rows: ReadonlyArray<Row | undefined>,
  at: number,
  column: number,
): Array<Row | undefined> {
  const found: Array<Row | undefined> = [];
  if (rows[at]?.dashes) return found;
  for (let i = at - 1; i >= 0; i--) {
    const row = rows[i];
    if (row && row.column < column) break;
    found.push(row);
    if (row?.dashes && row.column === column) break;
  }
  return found;
}

function below(
  rows: ReadonlyArray<Row | undefined>,
  at: number,
  column: number,
): Array<Row | undefined> {
  const found: Array<Row | undefined> = [];
  for (let i = at + 1; i < rows.length; i++) {
    const row = rows[i];
    if (row && (row.column < column || (row.dashes && row.column === column))) break;
    found.push(row);
  }
  return found;
}
