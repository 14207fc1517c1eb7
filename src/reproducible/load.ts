import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
} from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Tree } from './difference.ts';

/** The files of a folder. */
export function readTree(folder: string): Tree {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  return { paths: paths.sort(), read: (path) => readFileSync(join(folder, path)) };
}

/** What tools make and a second build must make again. */
const MADE = new Set(['build', '.docusaurus', '.cache', 'test-results', 'coverage']);

/**
 * Lays a second copy of the project beside the first: sources and history are copied, installed packages are
 * hard links where the file system has them, and nothing that an earlier build left is taken along.
 */
export function copyProject(root: string, target: string): void {
  mkdirSync(target, { recursive: true });
  for (const entry of readdirSync(root, { withFileTypes: true })) {
    if (MADE.has(entry.name) || entry.name.startsWith('build-')) continue;
    const packages = entry.name === 'node_modules';
    copyEntry(join(root, entry.name), join(target, entry.name), entry, packages);
  }
}

interface Entry {
  isDirectory: () => boolean;
  isSymbolicLink: () => boolean;
}

function copyEntry(from: string, to: string, entry: Entry, link: boolean): void {
  if (entry.isSymbolicLink()) symlinkSync(readlinkSync(from), to);
  else if (entry.isDirectory()) {
    mkdirSync(to);
    for (const inner of readdirSync(from, { withFileTypes: true })) {
      // Bundlers keep results here, keyed by absolute paths.
      if (link && inner.name === '.cache') continue;
      copyEntry(join(from, inner.name), join(to, inner.name), inner, link);
    }
  } else if (link) linkOrCopy(from, to);
  else copyFileSync(from, to);
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
