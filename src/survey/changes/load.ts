import { execFileSync } from 'node:child_process';
import { PLACES } from '../survey.ts';
import type { FileVersion, History } from './history.ts';

const NO_BLOB = /^0+$/;
const LARGEST = 512 * 1024 * 1024;

/**
 * Reads the history of the records out of the Git repository that holds `root`, as it landed on the
 * branch: a merge counts once, with everything it brought. Without Git, or in a clone that was cut
 * off, the reason is given instead; a partial history is never taken for the whole.
 */
export function loadHistory(root: string): History {
  try {
    if (git(root, ['rev-parse', '--is-shallow-repository']).trim() === 'true') {
      return { available: false, reason: 'the copy that the site was built from is cut off' };
    }
  } catch {
    return { available: false, reason: 'the site was built outside a Git repository' };
  }
  const log = git(root, [
    ...['log', '--first-parent', '-m', '--no-renames', '--raw', '--no-abbrev', '-z'],
    ...['--format=%x01%H %ct', '--', `:/${PLACES.records}`],
  ]);
  const found = parseLog(log);
  const texts = readBlobs(
    root,
    found.flatMap(({ from, to }) => [from, to]),
  );
  const versions = found.map(({ commit, time, file, from, to }): FileVersion => {
    const [before, after] = [texts.get(from), texts.get(to)];
    return {
      commit,
      time,
      file,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    };
  });
  return { available: true, versions };
}

interface Entry {
  commit: string;
  time: string;
  file: string;
  from: string;
  to: string;
}

/** Entries of `git log --raw -z`: a header a commit, then modes, blobs and path of each file. */
export function parseLog(text: string): Entry[] {
  return text
    .split('\u0001')
    .slice(1)
    .flatMap((part) => {
      const [header = '', ...rest] = part.split('\0').map((piece) => piece.trim());
      const [commit = '', seconds = '0'] = header.split(' ');
      const time = new Date(Number(seconds) * 1000).toISOString();
      const pieces = rest.filter((piece) => piece !== '');
      const entries: Entry[] = [];
      for (let at = 0; at + 1 < pieces.length; at += 2) {
        const [, , from = '', to = ''] = pieces[at]!.split(' ');
        entries.push({ commit, time, file: pieces[at + 1]!, from, to });
      }
      return entries;
    });
}

/** Contents of blobs by id, with one process for all. */
function readBlobs(root: string, ids: readonly string[]): Map<string, string> {
  const wanted = [...new Set(ids)].filter((id) => !NO_BLOB.test(id));
  const texts = new Map<string, string>();
  if (wanted.length === 0) return texts;
  const output = execFileSync('git', ['cat-file', '--batch'], {
    cwd: root,
    input: `${wanted.join('\n')}\n`,
    maxBuffer: LARGEST,
  });
  let at = 0;
  for (const id of wanted) {
    const end = output.indexOf(10, at);
    const size = Number(output.toString('utf8', at, end).split(' ')[2]);
    if (!Number.isInteger(size)) throw new Error(`git has no contents for ${id}`);
    texts.set(id, output.toString('utf8', end + 1, end + 1 + size));
    at = end + 1 + size + 1;
  }
  return texts;
}

function git(root: string, args: readonly string[]): string {
  return execFileSync('git', args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: LARGEST,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}
