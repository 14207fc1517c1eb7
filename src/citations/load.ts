import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { decodeIndex, encodeIndex } from './index-format.ts';
import type { CodeIndex } from './types.ts';

const INDEX_FOLDER = 'data/go-zenon';
const MANIFEST = 'manifest.json';
const SYMBOLS = 'symbols.json';

/** A file that may hold citations. */
export interface ContentFile {
  /** Path relative to the project's root, with forward slashes. */
  file: string;
  text: string;
}

/** Reads the committed index of go-zenon. Throws when it is missing or damaged. */
export function loadIndex(root: string): CodeIndex {
  const folder = join(root, INDEX_FOLDER);
  return decodeIndex({
    manifest: readFileSync(join(folder, MANIFEST), 'utf8'),
    symbols: readFileSync(join(folder, SYMBOLS), 'utf8'),
  });
}

/** Replaces the committed index. */
export function saveIndex(root: string, index: CodeIndex): void {
  const { manifest, symbols } = encodeIndex(index);
  writeFileSync(join(root, INDEX_FOLDER, MANIFEST), manifest);
  writeFileSync(join(root, INDEX_FOLDER, SYMBOLS), symbols);
}

/** Reads every page of docs/ and blog/ and every record of data/ that mentions a GitHub file or folder. */
export function loadContent(root: string): ContentFile[] {
  const pages = ['docs', 'blog'].flatMap((folder) => filesUnder(root, folder, /\.mdx?$/));
  const records = filesUnder(root, 'data', /\.ya?ml$/);
  return [...pages, ...records].flatMap((path) => {
    const text = readFileSync(path, 'utf8');
    if (!text.includes('https://github.com/')) return [];
    return [{ file: relative(root, path).split(sep).join('/'), text }];
  });
}

/** Writes a content file back. */
export function saveContent(root: string, content: ContentFile): void {
  writeFileSync(join(root, content.file), content.text);
}

function filesUnder(root: string, folder: string, name: RegExp): string[] {
  let entries: string[];
  try {
    entries = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
  return entries
    .filter((entry) => name.test(entry))
    .sort()
    .map((entry) => join(root, folder, entry));
}
