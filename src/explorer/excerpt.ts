import { CONTRACTS } from '../../packages/nom-db/src/decode/contracts.ts';
import type { DatabaseName } from '../../packages/nom-db/src/decode/decoded.ts';
import { SPACE_NAMES } from '../../packages/nom-db/src/questions/export.ts';
import { answer } from './answers/answer.ts';
import type { Session } from './answers/session.ts';
import type { Place } from './place.ts';
import type { Cell, Column } from './view.ts';

/** A few rows of the sample network, for a page. */
export interface Excerpt {
  readonly columns: readonly Column[];
  readonly rows: ReadonlyArray<readonly Cell[]>;
  /** Where all of them can be seen. */
  readonly place: Place;
}

/** Rows when an excerpt does not say how many. */
const ROWS = 3;
/** More would be a page of its own. */
const MOST_ROWS = 12;

/** Columns that an excerpt shows; the others are for the explorer. */
const SHOWN = new Set(['key', 'means', 'value', 'space', 'before', 'after', 'variable']);

/**
 * Reads what an excerpt is of: a database and a key space or a prefix in hexadecimal ("nom balance",
 * "nom 5502 2"), a contract's variable ("token.tokenInfo"), or what a momentum changed
 * ("changes 20"); a number of rows may follow.
 *
 * @throws Error that says what is wrong and what there is
 */
export function readExcerpt(text: string): { place: Place; rows: number } {
  const [first = '', ...rest] = text.trim().split(/\s+/);
  const [contract = '', variable] = first.split('.');
  if (variable && Object.hasOwn(CONTRACTS, contract))
    return { place: { show: 'storage', contract, variable }, rows: rowsOf(rest) };
  if (first === 'changes') {
    const height = Number(rest[0]);
    if (!Number.isSafeInteger(height) || height < 1)
      throw new Error(`“${rest[0] ?? ''}” is no height of a momentum.`);
    return { place: { show: 'changes', height }, rows: rowsOf(rest.slice(1)) };
  }
  if (!/^(?:nom|consensus|network)$/.test(first))
    throw new Error(`“${first}” is no database (nom, consensus, network) and no variable.`);
  const database = first as DatabaseName;
  const [what = '', ...more] = rest;
  if (SPACE_NAMES.includes(what))
    return { place: { show: 'keys', database, prefix: '', space: what }, rows: rowsOf(more) };
  if (!/^(?:[0-9a-f]{2})+$/.test(what))
    throw new Error(`“${what}” is no key space (${SPACE_NAMES.join(', ')}) and no prefix in hex.`);
  return { place: { show: 'keys', database, prefix: what }, rows: rowsOf(more) };
}

function rowsOf(rest: readonly string[]): number {
  if (rest.length === 0) return ROWS;
  const rows = Number(rest[0]);
  if (rest.length === 1 && Number.isInteger(rows) && rows >= 1 && rows <= MOST_ROWS) return rows;
  throw new Error(`“${rest.join(' ')}” is no number of rows from 1 to ${MOST_ROWS}.`);
}

/** Takes an excerpt from a session. Throws when there is not a single row. */
export async function takeExcerpt(session: Session, text: string): Promise<Excerpt> {
  const { place, rows } = readExcerpt(text);
  const { signal } = new AbortController();
  const view = await answer({ session, signal, onStep: () => {} }, place);
  const table = view.sections.filter((section) => section.kind === 'table').at(-1);
  if (!table || table.rows.length === 0) throw new Error('The sample network has no such keys.');
  const kept = table.columns.flatMap(({ name }, index) => (SHOWN.has(name) ? [index] : []));
  // A key space that the page asked for need not be said in each row.
  const asked = place.show === 'keys' && place.space ? 'space' : 'variable';
  const columns = kept.filter((index) => table.columns[index]!.name !== asked);
  return {
    columns: columns.map((index) => table.columns[index]!),
    rows: table.rows.slice(0, rows).map((row) => columns.map((index) => row[index]!)),
    place: view.place,
  };
}
