import { type Problem, sortProblems } from '../problems/problem.ts';
import { lostLabels } from './draw/lost-labels.ts';
import type { Fence } from './fences.ts';
import { faultsOfDrawing } from './inspect.ts';
import { listDrawings, readDrawing, readFences } from './load.ts';
import { DRAW_COMMAND, DRAWINGS_FOLDER, drawingName, isDrawingFile } from './names.ts';
import { namingOf } from './naming.ts';
import { twinOf } from './twin/index.ts';
import { diagramType, KEYWORDS } from './type.ts';

const REDRAW = `run \`${DRAW_COMMAND}\` and commit ${DRAWINGS_FOLDER}/`;

/**
 * Checks every diagram of docs/ and blog/ under `root`: that it says what it shows, that all of it
 * can be told in words, and that it has exactly one sound, current drawing.
 */
export function checkDiagrams(root: string): Problem[] {
  const fences = readFences(root);
  const problems = [...checkSources(fences), ...checkDrawings(root, fences)];
  return sortProblems(problems);
}

/** Checks what authors wrote. */
export function checkSources(fences: readonly Fence[]): Problem[] {
  const titles = new Map<string, Fence>();
  return fences.flatMap((fence) => {
    const { file, line, source } = fence;
    const problems: Problem[] = [];
    const add = (rule: string, message: string, fix: string, at = line) =>
      problems.push({ file, line: at, rule, message, fix });

    const { title, description } = namingOf(source);
    if (!title) {
      const fix = 'add a line `accTitle: …` below the type, which becomes the caption';
      add('diagram-title', 'the diagram has no accTitle', fix);
    }
    if (!description) {
      const fix = 'add a line `accDescr: …` that says in one sentence what the picture shows';
      add('diagram-description', 'the diagram has no accDescr', fix);
    }
    const twinTitle = title && titles.get(`${file}\n${title.toLowerCase()}`);
    if (twinTitle) {
      const message = `the diagram in line ${twinTitle.line} has the same accTitle`;
      add('diagram-title-twice', message, 'give each diagram of a page its own accTitle');
    } else if (title) titles.set(`${file}\n${title.toLowerCase()}`, fence);

    if (!diagramType(source)) {
      const known = Object.values(KEYWORDS).map(([first]) => first);
      add('diagram-type', 'the site does not draw this type', `use ${known.join(', ')}`);
    }
    for (const unread of twinOf(source)?.unread ?? []) {
      const message = `“${unread.text}” cannot be told in words`;
      const fix = 'write the line in a plainer form, without styles, links and directives';
      add('diagram-unread', message, fix, line + unread.line);
    }
    return problems;
  });
}

/** Checks what is committed against what authors wrote. */
export function checkDrawings(root: string, fences: readonly Fence[]): Problem[] {
  const wanted = new Set<string>();
  const problems: Problem[] = [];
  for (const fence of fences) {
    const name = drawingName(fence.source);
    wanted.add(`${name}.svg`);
    const svg = readDrawing(root, name);
    if (svg === undefined) problems.push(missingDrawing(fence));
    else problems.push(...damaged(name, svg, twinOf(fence.source)?.labels ?? []));
  }
  for (const fileName of listDrawings(root)) {
    if (wanted.has(fileName)) continue;
    const message = isDrawingFile(fileName)
      ? 'no diagram uses this drawing'
      : 'this is not a drawing';
    const file = `${DRAWINGS_FOLDER}/${fileName}`;
    problems.push({ file, rule: 'drawing-orphan', message, fix: REDRAW });
  }
  return problems;
}

/** The problem of a diagram that was added or changed and not drawn since. */
export function missingDrawing({ file, line }: Omit<Fence, 'source'>): Problem {
  const message = 'the diagram is new or was changed, and has no drawing';
  return { file, line, rule: 'drawing-missing', message, fix: REDRAW };
}

function damaged(name: string, svg: string, labels: readonly string[]): Problem[] {
  const lost = lostLabels(svg, labels).map((label) => `it does not show “${label}”`);
  const faults = [...faultsOfDrawing(svg, name), ...lost];
  if (faults.length === 0) return [];
  const message = `the drawing was changed by hand: ${faults.join('; ')}`;
  const file = `${DRAWINGS_FOLDER}/${name}.svg`;
  return [{ file, rule: 'drawing-damaged', message, fix: `delete the file, then ${REDRAW}` }];
}
