import { join } from 'node:path';
import type { Problem } from '../problems/problem.ts';
import { differences } from '../reproducible/difference.ts';
import { rebuildAfterEdits } from '../reproducible/edited-build.ts';
import { readTree } from '../reproducible/load.ts';
import { buildElsewhere } from '../reproducible/second-build.ts';
import { type Result, resultOfOne, type Step } from './step.ts';

/** The site in `build/`, one built elsewhere from nothing, and one built there after edits are the same. */
export function sameBytesStep(root: string): Step {
  return { name: 'same bytes', needs: ['build'], run: () => sameBytes(root) };
}

/**
 * Builds once more, elsewhere, and compares with `build/` byte by byte; then again there with what was kept,
 * after pages were edited and the edits taken back.
 */
export async function sameBytes(root: string): Promise<Result> {
  const second = await buildElsewhere(root);
  try {
    if (second.code !== 0) return { passed: 0, failed: 1, output: second.output };
    const first = readTree(join(root, 'build'));
    const compare = () => differences('build', first, readTree(second.folder)).slice(0, 20);
    const clean = compare();
    const output = clean.length > 0 ? undefined : await rebuildAfterEdits(second);
    if (output !== undefined) return { passed: 1, failed: 1, output };
    const problems: Problem[] = clean.length > 0 ? clean : compare();
    return resultOfOne(problems, `${first.paths.length} files, from nothing and with kept pages`);
  } finally {
    second.remove();
  }
}
