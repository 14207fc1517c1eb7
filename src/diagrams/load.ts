import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Fence, fencesOf } from './fences.ts';
import { DRAWINGS_FOLDER } from './names.ts';

/** Folders whose pages may hold diagrams. */
const PAGE_FOLDERS = ['docs', 'blog'];

/** Every diagram of every page, by path and position. */
export function readFences(root: string): Fence[] {
  return pageFiles(root).flatMap((path) => readFencesOf(root, path));
}

/** The files of pages that may hold diagrams, as absolute paths, sorted. */
export function pageFiles(root: string): string[] {
  return PAGE_FOLDERS.flatMap((folder) => markdownFiles(join(root, folder))).sort();
}

/** The diagrams of one page; `path` is absolute. */
export function readFencesOf(root: string, path: string): Fence[] {
  return fencesOf(relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8'));
}

/** File names in the drawings folder, sorted. */
export function listDrawings(root: string): string[] {
  const folder = join(root, DRAWINGS_FOLDER);
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

/** A committed drawing, or undefined when there is none of that name. */
export function readDrawing(root: string, name: string): string | undefined {
  const path = drawingPath(root, name);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** Writes a drawing. */
export function writeDrawing(root: string, name: string, svg: string): void {
  mkdirSync(join(root, DRAWINGS_FOLDER), { recursive: true });
  writeFileSync(drawingPath(root, name), svg);
}

/** Deletes a file of the drawings folder, given by its file name. */
export function deleteDrawing(root: string, fileName: string): void {
  rmSync(join(root, DRAWINGS_FOLDER, fileName), { force: true });
}

function drawingPath(root: string, name: string): string {
  return join(root, DRAWINGS_FOLDER, `${name}.svg`);
}

function markdownFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.mdx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
