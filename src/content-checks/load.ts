import { readdir, readFile, readlink, stat } from 'node:fs/promises';
import { join, posix, relative, sep } from 'node:path';
import type { Content, RepositoryFile } from './content.ts';
import { kindOf } from './kinds.ts';
import { parsePage } from './parse-page.ts';

/** Folders that are made by tools, or hold test input that breaks the rules on purpose. */
const SKIPPED =
  /^(node_modules|\.git|\.docusaurus|\.cache|build.*|coverage|test-results|dist|fixtures)$/;
const TEXT = /\.(md|mdx|ya?ml|json|svg|txt|ts|tsx|mts|cts|js|mjs|css|html|lock|toml|sh|go)$/;
const LARGEST_TEXT_BYTES = 2_000_000;
const READS_AT_ONCE = 32;

/** Reads the repository at `root` once, as content rules need it. */
export async function loadContent(root: string): Promise<Content> {
  const found: RepositoryFile[] = [];
  await walk(root, '', found);
  found.sort((a, b) => (a.path < b.path ? -1 : 1));
  const files: RepositoryFile[] = [];
  for (let start = 0; start < found.length; start += READS_AT_ONCE) {
    const batch = found.slice(start, start + READS_AT_ONCE);
    files.push(...(await Promise.all(batch.map((file) => withText(root, file)))));
  }
  const pages = files.flatMap(({ path, text }) => {
    const kind = kindOf(path);
    return kind && text !== undefined ? [parsePage(path, kind, text)] : [];
  });
  return { files, pages };
}

async function walk(root: string, folder: string, found: RepositoryFile[]): Promise<void> {
  for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
    const path = posix.join(folder, entry.name);
    if (entry.isSymbolicLink()) {
      found.push({ path, symlink: await targetOf(root, path) });
    } else if (entry.isDirectory()) {
      if (!SKIPPED.test(entry.name)) await walk(root, path, found);
    } else if (entry.isFile()) {
      found.push({ path });
    }
  }
}

/** The target of a symbolic link relative to the root; absolute targets outside keep their `../`. */
async function targetOf(root: string, path: string): Promise<string> {
  const target = await readlink(join(root, path));
  const absolute = target.startsWith('/') ? target : join(root, posix.dirname(path), target);
  return relative(root, absolute).split(sep).join('/');
}

async function withText(root: string, file: RepositoryFile): Promise<RepositoryFile> {
  if (file.symlink !== undefined || !isText(file.path)) return file;
  const { size } = await stat(join(root, file.path));
  if (size > LARGEST_TEXT_BYTES) return file;
  return { ...file, text: await readFile(join(root, file.path), 'utf8') };
}

/** Texts that rules look into; indexes of other projects' code are data of their own. */
function isText(path: string): boolean {
  if (path.startsWith('data/go-zenon/') || path === 'package-lock.json') return false;
  return TEXT.test(path) || /^static\/_(headers|redirects)$/.test(path);
}
