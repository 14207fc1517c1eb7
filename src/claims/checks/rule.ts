import type { Problem } from '../../problems/problem.ts';
import type { ClaimRecord } from '../load.ts';

/** What a check may look at besides the records. */
export interface ClaimSite {
  /** Whether the site has a page of that address. */
  hasPage: (address: string) => boolean;
}

/** A demand on all claims together. */
export type ClaimRule = (records: readonly ClaimRecord[], site: ClaimSite) => Problem[];

/** Makes a problem at a value of a record. */
export function problemAt(
  record: ClaimRecord,
  path: ReadonlyArray<string | number>,
  rest: Pick<Problem, 'rule' | 'message' | 'fix'>,
): Problem {
  return { file: record.file, ...record.locate(...path), ...rest };
}
