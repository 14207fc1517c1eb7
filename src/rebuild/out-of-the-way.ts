import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const REMOVE =
  "for (const path of process.argv.slice(1)) require('fs').rmSync(path, { recursive: true, force: true })";

/** Where this build moves the site of an earlier one to. */
export function oldSiteOf(root: string): string {
  return join(root, '.cache', `old-site-${process.pid}`);
}

/**
 * Moves the site of an earlier build out of the way, and removes it when this process has ended: the framework
 * would wait until each of its files is gone, and removing them during the build makes writing as slow.
 * Where the site cannot be moved, it is left to the framework.
 */
export function clearAway(root: string, folder: string): void {
  const cache = join(root, '.cache');
  const old = oldSiteOf(root);
  try {
    mkdirSync(cache, { recursive: true });
    // Of a build that had the same number.
    rmSync(old, { recursive: true, force: true });
    renameSync(folder, old);
  } catch {
    return;
  }
  process.once('exit', () => {
    const args = ['-e', REMOVE, ...leftBehind(cache).map((name) => join(cache, name))];
    spawn(process.execPath, args, { detached: true, stdio: 'ignore' }).unref();
  });
}

/** What this build has moved away, and those that were broken off; others may still be at work. */
function leftBehind(cache: string): string[] {
  return readdirSync(cache).filter((name) => {
    const [, builder] = /^old-site-(\d+)/.exec(name) ?? [];
    return (
      builder !== undefined && !(Number(builder) !== process.pid && isRunning(Number(builder)))
    );
  });
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's program.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
