import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadContent } from '../content-checks/load.ts';
import { updateDrawings } from '../diagrams/update.ts';
import { type LockFile, withPlatforms } from '../lock-file/platforms.ts';
import { formatProblem } from '../problems/problem.ts';
import { WORDS_FILE } from '../spelling/problems.ts';
import { fixFiles } from '../survey/fix/fix.ts';
import { readSurveyFiles } from '../survey/load.ts';
import { withHeadingIds } from './heading-ids.ts';
import { sortedWords } from './words.ts';

/** One thing a machine can put right. */
export interface Repair {
  readonly name: string;
  /** Writes what has to change under `root` and gives the paths; throws when it cannot. */
  readonly run: (root: string) => Promise<string[]> | string[];
}

const headingIds: Repair = {
  name: 'headings get the ids they lack',
  run: async (root) => {
    const { files } = await loadContent(root);
    return rewrite(
      root,
      files.flatMap(({ path }) => (/^(docs|blog)\/.*\.md$/.test(path) ? [path] : [])),
      withHeadingIds,
    );
  },
};

const words: Repair = {
  name: 'known words in order',
  run: (root) => rewrite(root, [WORDS_FILE], (_, text) => sortedWords(text)),
};

const records: Repair = {
  name: 'records: keys in order, permanent ids, schemas',
  run: (root) => {
    const changed = fixFiles(readSurveyFiles(root));
    for (const [path, text] of changed) writeFileSync(join(root, path), text);
    return [...changed.keys()];
  },
};

const drawings: Repair = {
  name: 'diagrams drawn',
  run: async (root) => {
    const { drawn, deleted, problems } = await updateDrawings(root);
    if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
    return [...drawn.map(({ file }) => file), ...deleted];
  },
};

const lockFile: Repair = {
  name: 'lock file complete for every platform',
  run: (root) =>
    rewrite(
      root,
      ['package-lock.json'],
      (_, text) => `${JSON.stringify(withPlatforms(JSON.parse(text) as LockFile), null, 2)}\n`,
    ),
};

/** Every repair, in the order in which they are made: what writes text before what reads it. */
export const REPAIRS: readonly Repair[] = [headingIds, words, records, drawings, lockFile];

function rewrite(
  root: string,
  paths: readonly string[],
  change: (path: string, text: string) => string,
): string[] {
  return paths.filter((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    const changed = change(path, text);
    if (changed !== text) writeFileSync(join(root, path), changed);
    return changed !== text;
  });
}
