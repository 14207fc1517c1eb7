import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { generatePages } from './generate.ts';
import { sectionsOf } from './sections.ts';

/** Folder whose pages are the material. */
const MATERIAL = 'docs/internal';

/**
 * Copies the site (files that git knows or would know, as they are on disk) into a new temporary folder and
 * adds `count` generated pages. Installed packages are shared by a link. Whoever asks for it removes it.
 *
 * @returns the folder
 */
export function copySite(root: string, count: number): string {
  const folder = mkdtempSync(join(tmpdir(), `site-${count}-`));
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  for (const path of new Set(listed.split('\0'))) {
    if (path === '' || path === 'node_modules') continue;
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    try {
      cpSync(join(root, path), target);
    } catch (error) {
      // A file that git knows and that was deleted since.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  linkPackages(join(root, 'node_modules'), join(folder, 'node_modules'));
  addPages(folder, count);
  return folder;
}

/** Shares installed packages; what tools keep between builds stays apart. */
function linkPackages(from: string, to: string): void {
  mkdirSync(to);
  for (const name of readdirSync(from))
    if (name !== '.cache') symlinkSync(join(from, name), join(to, name));
}

/** Writes generated pages into a copy of the site. */
export function addPages(folder: string, count: number): void {
  const sources = readdirSync(join(folder, MATERIAL), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !name.startsWith('growth'))
    .sort()
    .flatMap((name) => {
      const address = `/internal/${name.replace(/(^|\/)index\.md$|\.md$/, '$1')}`.replace(
        /([^/])$/,
        '$1/',
      );
      return sectionsOf(readFileSync(join(folder, MATERIAL, name), 'utf8'), address);
    });
  for (const { path, text } of generatePages(sources, count)) {
    mkdirSync(dirname(join(folder, 'docs', path)), { recursive: true });
    writeFileSync(join(folder, 'docs', path), text);
  }
}
