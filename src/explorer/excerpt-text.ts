import { CONTRACTS } from '../../packages/nom-db/src/decode/contracts.ts';
import type { DatabaseName } from '../../packages/nom-db/src/decode/decoded.ts';
import { SPACE_NAMES } from '../../packages/nom-db/src/questions/export.ts';

/** Keys that an excerpt is of. */
export type Source =
  | { readonly database: DatabaseName; readonly space: string }
  | { readonly database: DatabaseName; readonly prefix: string }
  | { readonly contract: keyof typeof CONTRACTS; readonly variable: string };

/** What a page asks for: part of the sample network, in its own words. */
export interface Asked {
  /** Where its keys are; or the momentum whose changes it shows. */
  readonly of: readonly Source[] | { readonly height: number };
  /** Rows of each source. */
  readonly rows: number;
  /** Whether values are also shown as they are stored. */
  readonly stored: boolean;
  /** Whether deleted keys are wanted, and no others. */
  readonly deleted: boolean;
}

/** Why a page cannot have what it asks for, and what to write instead. */
export class ExcerptError extends Error {
  override readonly name = 'ExcerptError';
  readonly fix: string;

  constructor(message: string, fix: string) {
    super(message);
    this.fix = fix;
  }
}

/** Rows when an excerpt of one source does not say how many; of several each gives one. */
const ROWS = 3;
/** More would be a page of its own. */
const MOST_ROWS = 24;

const FORMS =
  'Write “nom balance 2”, “nom 5502”, “nom redo,undo”, “consensus election”, “token.tokenInfo” or “changes 20 5”; “stored” at the end adds the bytes of the values, “deleted” asks for deleted keys.';

/**
 * Reads what an excerpt is of: a database with key spaces or prefixes in hexadecimal ("nom balance",
 * "nom redo,undo", "nom 5502 2"), variables of contracts ("token.tokenInfo,spork.sporkInfo"), or
 * what a momentum changed ("changes 20"). A number of rows may follow, then "stored" and "deleted".
 *
 * @throws ExcerptError when it is none of these
 */
export function readExcerpt(text: string): Asked {
  const [first = '', ...words] = text.trim().split(/\s+/);
  const marks = new Set<string>();
  while (/^(?:stored|deleted)$/.test(words.at(-1) ?? '')) marks.add(words.pop()!);
  const shared = { stored: marks.has('stored'), deleted: marks.has('deleted') };
  if (first === 'changes') {
    const height = Number(words[0]);
    if (!Number.isSafeInteger(height) || height < 1)
      throw new ExcerptError(`“${words[0] ?? ''}” is no height of a momentum.`, FORMS);
    return { of: { height }, rows: rowsOf(words.slice(1), ROWS), ...shared };
  }
  if (first.includes('.')) {
    const of = first.split(',').map(variableSource);
    return { of, rows: rowsOf(words, of.length > 1 ? 1 : ROWS), ...shared };
  }
  if (!/^(?:nom|consensus|network)$/.test(first))
    throw new ExcerptError(`“${first}” is no database and no variable of a contract.`, FORMS);
  const [what = '', ...more] = words;
  const of = what.split(',').map((name) => keySource(first as DatabaseName, name));
  return { of, rows: rowsOf(more, of.length > 1 ? 1 : ROWS), ...shared };
}

function variableSource(text: string): Source {
  const [contract = '', variable = ''] = text.split('.');
  if (Object.hasOwn(CONTRACTS, contract) && variable)
    return { contract: contract as keyof typeof CONTRACTS, variable };
  const names = Object.keys(CONTRACTS).join(', ');
  throw new ExcerptError(`“${text}” is no variable of a contract.`, `Contracts are ${names}.`);
}

function keySource(database: DatabaseName, name: string): Source {
  if (SPACE_NAMES.includes(name)) return { database, space: name };
  if (/^(?:[0-9a-f]{2})+$/.test(name)) return { database, prefix: name };
  throw new ExcerptError(
    `“${name}” is no key space and no prefix in hexadecimal.`,
    `Name one of ${SPACE_NAMES.join(', ')}, or bytes such as 5502.`,
  );
}

function rowsOf(rest: readonly string[], usual: number): number {
  if (rest.length === 0) return usual;
  const rows = Number(rest[0]);
  if (rest.length === 1 && Number.isInteger(rows) && rows >= 1 && rows <= MOST_ROWS) return rows;
  const fix = `Write a number of rows from 1 to ${MOST_ROWS}, or none.`;
  throw new ExcerptError(`“${rest.join(' ')}” is no number of rows.`, fix);
}
