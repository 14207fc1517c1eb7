import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { RepositorySource } from '../schema/source.ts';

/**
 * Reads files out of clones below `folder`, which holds them as owner/name (a bare repository or
 * one with a work tree). Nothing is written and no network is used.
 */
export function clonesIn(folder: string): {
  has(source: RepositorySource): boolean;
  read(source: RepositorySource, path: string): string | undefined;
} {
  const place = (source: RepositorySource) => join(folder, source.repo.replace(/^https:\/\//, ''));
  const git = (source: RepositorySource, args: readonly string[]): string | undefined => {
    try {
      return execFileSync('git', ['-C', place(source), ...args], {
        encoding: 'utf8',
        maxBuffer: 64 * 1024 ** 2,
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    } catch {
      // git says by its exit code that the commit or the file is not there.
      return undefined;
    }
  };
  return {
    has: (source) =>
      existsSync(place(source)) && git(source, ['cat-file', '-e', source.commit]) !== undefined,
    read: (source, path) => git(source, ['show', `${source.commit}:${path}`]),
  };
}
