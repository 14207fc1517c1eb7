import { createHash } from 'node:crypto';
import { TEMPLATE_VERSION } from './template.ts';

/** Folder of the committed drawings, relative to the repository root. */
export const DRAWINGS_FOLDER = 'data/drawings';
/** What makes the drawings current; the fix of every problem with one. */
export const DRAW_COMMAND = 'npm run diagrams';

/** A drawing's name: 16 hex digits that change with its source and with the drawing template. */
export function drawingName(source: string): string {
  const hash = createHash('sha256').update(source).update('\0').update(TEMPLATE_VERSION);
  return hash.digest('hex').slice(0, 16);
}

/** What the ids inside a drawing start with. */
export function idPrefix(name: string): string {
  return `d${name.slice(0, 8)}`;
}

/** Whether a file name in the drawings folder has the shape of a drawing's. */
export function isDrawingFile(fileName: string): boolean {
  return /^[0-9a-f]{16}\.svg$/.test(fileName);
}
