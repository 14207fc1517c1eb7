import type { DrawingBoard } from './draw/board.ts';
import type { Fence } from './fences.ts';
import { deleteDrawing, readDrawing, readFences, readFencesOf, writeDrawing } from './load.ts';
import { drawingName } from './names.ts';

/** Draws while a writer types, and keeps the drawings folder free of the versions in between. */
export interface LiveDrawer {
  /**
   * The drawing of a diagram, made at once when there is none.
   * @param path absolute path of the page that holds the diagram.
   * @throws Error that says why it could not be drawn.
   */
  drawingFor(source: string, path: string): Promise<string>;
  close(): Promise<void>;
}

/** Makes a live drawer; its browser starts with the first missing drawing and then stays open. */
export function createLiveDrawer(
  root: string,
  openBoard: () => Promise<DrawingBoard> = openWhenNeeded,
): LiveDrawer {
  let board: Promise<DrawingBoard> | undefined;
  /** Names that this drawer wrote, by page: only these may be deleted again. */
  const written = new Map<string, Set<string>>();

  const dropOutdated = (path: string): void => {
    if (!written.get(path)?.size) return;
    const own = namesOf(readFencesOf(root, path));
    const outdated = [...(written.get(path) ?? [])].filter((name) => !own.has(name));
    const elsewhere = outdated.length > 0 ? namesOf(readFences(root)) : own;
    for (const name of outdated) {
      if (elsewhere.has(name)) continue;
      deleteDrawing(root, `${name}.svg`);
      written.get(path)?.delete(name);
    }
  };

  return {
    async drawingFor(source, path) {
      const name = drawingName(source);
      const present = readDrawing(root, name);
      if (present !== undefined) {
        dropOutdated(path);
        return present;
      }
      board ??= openBoard();
      board.catch(() => {
        board = undefined;
      });
      const svg = await (await board).draw(source, name);
      writeDrawing(root, name, svg);
      const names = written.get(path) ?? new Set();
      written.set(path, names.add(name));
      dropOutdated(path);
      return svg;
    },
    async close() {
      await (await board)?.close();
      board = undefined;
    },
  };
}

function namesOf(fences: readonly Fence[]): Set<string> {
  return new Set(fences.map(({ source }) => drawingName(source)));
}

/** The browser's driver is loaded with the first drawing: a build that draws nothing goes without. */
async function openWhenNeeded(): Promise<DrawingBoard> {
  const { openDrawingBoard } = await import('./draw/board.ts');
  return openDrawingBoard();
}
