import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const OLD = 'old-site-';
const REMOVE =
  "for (const path of process.argv.slice(1)) require('fs').rmSync(path, { recursive: true, force: true })";

/**
 * Moves the site of an earlier build out of the way, and removes it when this process has ended: the framework
 * would wait until each of its files is gone, and removing them during the build makes writing as slow.
 * Where the site cannot be moved, it is left to the framework.
 */
export function clearAway(root: string, folder: string): void {
  const cache = join(root, '.cache');
  const old = join(cache, `${OLD}${process.pid}`);
  try {
    mkdirSync(cache, { recursive: true });
    // Of a build that had the same number.
    rmSync(old, { recursive: true, force: true });
    renameSync(folder, old);
  } catch {
    return;
  }
  process.once('exit', () => {
    // With those of builds that were broken off.
    const all = readdirSync(cache).filter((name) => name.startsWith(OLD));
    const args = ['-e', REMOVE, ...all.map((name) => join(cache, name))];
    spawn(process.execPath, args, { detached: true, stdio: 'ignore' }).unref();
  });
}
