import { join } from 'node:path';
import { differences } from '../reproducible/difference.ts';
import { readTree } from '../reproducible/load.ts';
import { buildElsewhere } from '../reproducible/second-build.ts';
import { type Result, resultOfOne, type Step } from './step.ts';

/** The site in `build/` and one built elsewhere are the same. */
export function sameBytesStep(root: string): Step {
  return { name: 'same bytes', needs: ['build'], run: () => sameBytes(root) };
}

/** Builds once more, elsewhere, and compares with `build/` byte by byte. */
export async function sameBytes(root: string): Promise<Result> {
  const second = await buildElsewhere(root);
  try {
    if (second.code !== 0) return { passed: 0, failed: 1, output: second.output };
    const first = readTree(join(root, 'build'));
    const problems = differences('build', first, readTree(second.folder));
    return resultOfOne(problems.slice(0, 20), `${first.paths.length} files`);
  } finally {
    second.remove();
  }
}
