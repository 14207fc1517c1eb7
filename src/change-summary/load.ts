import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { git, listTree, readBlobs } from '../citations/git.ts';
import type { Snapshot } from './facts.ts';

const FOLDERS = ['docs', 'blog', 'data'];
const STATES_FACTS = /^(docs|blog)\/.*\.mdx?$|^data\/(.+\.(ya?ml)|ids\.lock)$/;

/** The texts of the working tree under `root` that state facts. */
export function readWorkingTree(root: string): Snapshot {
  const paths = FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
      (name) => `${folder}/${name.split(sep).join('/')}`,
    ),
  );
  return new Map(
    paths
      .filter((path) => STATES_FACTS.test(path))
      .sort()
      .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );
}

/** The same texts as they were at a revision. Rejects when the revision is not in the clone. */
export async function readRevision(root: string, revision: string): Promise<Snapshot> {
  const commit = await git(
    root,
    'rev-parse',
    '--verify',
    '--end-of-options',
    `${revision}^{commit}`,
  );
  const entries = (await listTree(root, commit)).filter(({ path }) => STATES_FACTS.test(path));
  const blobs = await readBlobs(
    root,
    entries.map(({ blob }) => blob),
  );
  return new Map(entries.map(({ path }, i) => [path, blobs[i]?.toString('utf8') ?? '']));
}
