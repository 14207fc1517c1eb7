import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SecondBuild } from './second-build.ts';

/** A page that many others link to, one with formulas and diagrams, and a list. */
export const EDITED = [
  'internal/ledger/momentum',
  'internal/consensus/weights-and-election',
  'internal/index',
];
const SENTENCE = 'This sentence stands here for one build only.';

/**
 * Builds again with what was kept: once after edits, which have to be seen, and once after the edits were
 * taken back. What is built then has to be what was built at first.
 *
 * @returns what went wrong, if anything did
 */
export async function rebuildAfterEdits(build: SecondBuild): Promise<string | undefined> {
  const paths = EDITED.map((page) => join(build.project, 'docs', `${page}.md`));
  const before = paths.map((path) => readFileSync(path, 'utf8'));
  for (const [index, path] of paths.entries())
    writeFileSync(path, `${before[index]}\n${SENTENCE}\n`);
  const edited = await build.again();
  if (edited.code !== 0) return edited.output;
  const unseen = EDITED.filter((page) => !htmlOf(build, page).includes(SENTENCE));
  if (unseen.length > 0) return `a build with kept pages did not see edits of ${unseen.join(', ')}`;
  for (const [index, path] of paths.entries()) writeFileSync(path, before[index] ?? '');
  const restored = await build.again();
  return restored.code === 0 ? undefined : restored.output;
}

function htmlOf({ folder }: SecondBuild, page: string): string {
  return readFileSync(join(folder, page.replace(/(^|\/)index$/, '$1'), 'index.html'), 'utf8');
}
