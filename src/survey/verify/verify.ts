import type { Problem } from '../../problems/problem.ts';
import { citeSites, problemAt } from '../checks/check.ts';
import type { Cite } from '../schema/cite.ts';
import { isRepository, type RepositorySource } from '../schema/source.ts';
import type { Survey } from '../survey.ts';
import { judgeCite } from './judge.ts';

const RULE = 'cite-holds';

/** Text of a file of a repository at the source's commit; undefined when it cannot be read. */
export type ReadAtCommit = (source: RepositorySource, path: string) => string | undefined;

/** What came of opening every citation of repositories that are at hand. */
export interface Verification {
  problems: Problem[];
  /** Citations that were opened. */
  opened: number;
  /** Sources no clone was found for, with the number of citations that were not opened. */
  skipped: ReadonlyMap<string, number>;
}

/**
 * Opens the citations of code and texts in Git, in the clones that `hasClone` knows, and reports
 * those whose file, lines or symbol are not there. `file` limits it to the records of that name.
 */
export function verifyCites(
  survey: Survey,
  hasClone: (source: RepositorySource) => boolean,
  read: ReadAtCommit,
  file?: string,
): Verification {
  const problems: Problem[] = [];
  const skipped = new Map<string, number>();
  let opened = 0;
  for (const { yaml, cite, path } of citeSites(survey)) {
    const source = survey.sources.get(cite.source)?.data;
    if (source === undefined || !isRepository(source) || cite.path === undefined) continue;
    if (file !== undefined && yaml.file !== file) continue;
    if (!hasClone(source)) {
      skipped.set(source.id, (skipped.get(source.id) ?? 0) + 1);
      continue;
    }
    opened++;
    const text = read(source, cite.path);
    const wrong = text === undefined ? `${cite.path} is not in that commit` : judge(text, cite);
    if (wrong === undefined) continue;
    const message = `${source.repo}, ${cite.path}: ${wrong}.`;
    problems.push(
      problemAt(yaml, path, RULE, message, 'Open the source and correct the citation.'),
    );
  }
  return { problems, opened, skipped };
}

/** A PDF can only be there or not. */
function judge(text: string, cite: Cite): string | undefined {
  return cite.path?.endsWith('.pdf') ? undefined : judgeCite(text, cite);
}
