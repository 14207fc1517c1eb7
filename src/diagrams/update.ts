import type { Problem } from '../problems/problem.ts';
import { sortProblems } from '../problems/problem.ts';
import { openDrawingBoard } from './draw/board.ts';
import type { Fence } from './fences.ts';
import { deleteDrawing, listDrawings, readFences, writeDrawing } from './load.ts';
import { DRAWINGS_FOLDER, drawingName } from './names.ts';

const FIX =
  'mend the source; in labels write #lt; #gt; #quot; for < > and quotes, and no backticks';

/** What an update did. */
export interface UpdateReport {
  /** New files, relative to the root, each with the page it belongs to and what it cost. */
  drawn: Array<{ file: string; page: string; bytes: number; milliseconds: number }>;
  deleted: string[];
  /** Number of drawings that were current already. */
  kept: number;
  /** Diagrams that could not be drawn. */
  problems: Problem[];
}

/**
 * Makes the drawings folder fit the pages under `root`: draws what is new or changed, deletes what
 * no diagram uses. A browser is started only when there is something to draw.
 * @throws Error with the remedy when a browser is needed and there is none.
 */
export async function updateDrawings(root: string): Promise<UpdateReport> {
  const fences = new Map(readFences(root).map((fence) => [drawingName(fence.source), fence]));
  const present = new Set(listDrawings(root));
  const missing = [...fences].filter(([name]) => !present.has(`${name}.svg`));
  const orphans = [...present].filter((file) => !fences.has(file.replace(/\.svg$/, '')));
  const report: UpdateReport = {
    drawn: [],
    deleted: orphans.map((file) => `${DRAWINGS_FOLDER}/${file}`),
    kept: fences.size - missing.length,
    problems: [],
  };
  if (missing.length > 0) await drawAll(root, missing, report);
  for (const file of orphans) deleteDrawing(root, file);
  report.problems = sortProblems(report.problems);
  return report;
}

async function drawAll(
  root: string,
  missing: ReadonlyArray<readonly [string, Fence]>,
  report: UpdateReport,
): Promise<void> {
  const board = await openDrawingBoard();
  try {
    for (const [name, fence] of missing) {
      const start = performance.now();
      try {
        const svg = await board.draw(fence.source, name);
        writeDrawing(root, name, svg);
        report.drawn.push({
          file: `${DRAWINGS_FOLDER}/${name}.svg`,
          page: `${fence.file}:${fence.line}`,
          bytes: Buffer.byteLength(svg),
          milliseconds: Math.round(performance.now() - start),
        });
      } catch (error) {
        report.problems.push(undrawable(fence, error));
      }
    }
  } finally {
    await board.close();
  }
}

function undrawable({ file, line }: Fence, error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error);
  return { file, line, rule: 'diagram-undrawable', message, fix: FIX };
}
