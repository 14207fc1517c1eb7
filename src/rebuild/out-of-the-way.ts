import { spawn } from 'node:child_process';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Moves the site of an earlier build out of the way, and removes it when this process has ended: the framework
 * would wait until each of its files is gone, and removing them during the build makes writing as slow.
 * Where the site cannot be moved, it is left to the framework.
 */
export function clearAway(root: string, folder: string): void {
  const old = join(root, '.cache', `old-site-${process.pid}`);
  try {
    mkdirSync(join(root, '.cache'), { recursive: true });
    // Of a build that had the same number.
    rmSync(old, { recursive: true, force: true });
    renameSync(folder, old);
  } catch {
    return;
  }
  const remove = "require('fs').rmSync(process.argv[1], { recursive: true, force: true })";
  process.once('exit', () => {
    spawn(process.execPath, ['-e', remove, old], { detached: true, stdio: 'ignore' }).unref();
  });
}
