import { execFileSync } from 'node:child_process';
import { type FileHistory, fileHistories } from './file-history.ts';
import { LOG_ARGUMENTS, parseLog } from './log.ts';

/** What a build knows about its own past. */
export type History =
  /** `dirty` are files that differ from the commit, so that no permalink shows them as they are. */
  | {
      state: 'known';
      commit: string;
      files: ReadonlyMap<string, FileHistory>;
      dirty: ReadonlySet<string>;
    }
  /** A shallow clone: the commit is known, but what came before it was cut off. */
  | { state: 'shallow'; commit: string }
  /** No repository, such as an unpacked archive of the source. */
  | { state: 'none' };

const LARGEST_LOG_BYTES = 256_000_000;

/**
 * Reads the history of the repository at `root`, people by their usernames.
 *
 * @param required whether a history that is not whole is an error: a deployment sets it
 * @throws if `required` and the history is cut off or absent; the message says what to do
 */
export function loadHistory(root: string, required = false): History {
  const commit = git(root, ['rev-parse', '--verify', 'HEAD'])?.trim();
  // A folder inside somebody else's repository has no history of its own.
  const ownRepository = git(root, ['rev-parse', '--show-prefix'])?.trim() === '';
  if (!commit || !ownRepository) {
    if (required) throw new Error(missing('there is no git history', 'Build in a git clone.'));
    return { state: 'none' };
  }
  if (git(root, ['rev-parse', '--is-shallow-repository'])?.trim() !== 'false') {
    if (required)
      throw new Error(
        missing(
          'the clone is shallow',
          'Run `git fetch --unshallow`, or set fetch-depth: 0 in CI.',
        ),
      );
    return { state: 'shallow', commit };
  }
  const log = git(root, LOG_ARGUMENTS);
  if (log === undefined) {
    throw new Error(
      missing('`git log` failed', 'Run it at the root of the repository to see why.'),
    );
  }
  return {
    state: 'known',
    commit,
    files: fileHistories(parseLog(log)),
    dirty: dirtyFiles(root),
  };
}

function missing(what: string, fix: string): string {
  return `history of pages: ${what}, so neither last change nor contributors can be stated\n    fix: ${fix}`;
}

function dirtyFiles(root: string): Set<string> {
  const status = git(root, ['-c', 'core.quotePath=false', 'status', '--porcelain']) ?? '';
  return new Set(status.split('\n').map((line) => line.slice(3).replace(/^.* -> /, '')));
}

/** What git prints; undefined when it fails or is not there. */
function git(root: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: LARGEST_LOG_BYTES,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return undefined;
  }
}
