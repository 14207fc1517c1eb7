import { type Problem, sortProblems } from '../problems/problem.ts';
import { datesFit } from './checks/dates-fit.ts';
import { evidenceFits } from './checks/evidence-fits.ts';
import { noTwins } from './checks/no-twins.ts';
import { pagesExist } from './checks/pages-exist.ts';
import { publicationsOnly } from './checks/publications-only.ts';
import type { ClaimRule, ClaimSite } from './checks/rule.ts';
import { type ClaimRecord, loadClaims, pageTitle } from './load.ts';

const RULES: readonly ClaimRule[] = [datesFit, evidenceFits, noTwins, pagesExist, publicationsOnly];

/** Checks every claim of a project. That evidence points at what it names is a check of the citations. */
export function checkClaims(root: string): Problem[] {
  const { records, problems } = loadClaims(root);
  const site = { hasPage: (address: string) => pageTitle(root, address) !== undefined };
  return sortProblems([...problems, ...checkRecords(records, site)]);
}

/** Applies every rule to records that have been read. */
export function checkRecords(records: readonly ClaimRecord[], site: ClaimSite): Problem[] {
  return RULES.flatMap((rule) => rule(records, site));
}
