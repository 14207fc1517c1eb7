import { relative, sep } from 'node:path';
import type { Code, Parent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { missingDrawing } from '../diagrams/check.ts';
import { isDiagram, normaliseSource } from '../diagrams/fences.ts';
import { figureHtml, undrawnHtml } from '../diagrams/figure.ts';
import { faultsOfDrawing } from '../diagrams/inspect.ts';
import { createLiveDrawer, type LiveDrawer } from '../diagrams/live.ts';
import { readDrawing, readFencesOf } from '../diagrams/load.ts';
import { drawingName } from '../diagrams/names.ts';
import { diagramType } from '../diagrams/type.ts';
import { formatProblem } from '../problems/problem.ts';
import { htmlElement } from './html-element.ts';

/** Settings of the transform. */
export interface DiagramsOptions {
  /** Repository root: drawings are looked for below it. */
  siteDir: string;
  /** Draw what is missing at once; by default in `docusaurus start` only. */
  live?: LiveDrawer | false;
}

/**
 * Puts the committed drawing of each ```mermaid fence into the page, as a `<figure>` with caption
 * and text. A build fails on a missing drawing; the live server makes it.
 */
export function diagrams({ siteDir, live = liveDrawer(siteDir) }: DiagramsOptions) {
  return async (tree: Root, file: VFile): Promise<void> => {
    const found: Array<{ node: Code; parent: Parent }> = [];
    visit(tree, 'code', (node, _index, parent) => {
      if (parent && isDiagram(node)) found.push({ node, parent });
    });
    for (const { node, parent } of found) {
      const source = normaliseSource(node.value);
      const figure = live
        ? await liveFigure(source, file, live)
        : committedFigure(source, file, siteDir);
      parent.children.splice(parent.children.indexOf(node), 1, figure);
    }
  };
}

function committedFigure(source: string, file: VFile, siteDir: string) {
  const name = drawingName(source);
  const svg = readDrawing(siteDir, name);
  if (svg === undefined) {
    throw new Error(`\n${formatProblem(missingDrawing(placeOf(source, file, siteDir)))}`);
  }
  return drawnFigure(source, name, svg);
}

async function liveFigure(source: string, file: VFile, live: LiveDrawer) {
  try {
    const svg = await live.drawingFor(source, file.path);
    return drawnFigure(source, drawingName(source), svg);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return htmlElement('figure', { className: 'diagram' }, undrawnHtml(source, reason));
  }
}

function drawnFigure(source: string, name: string, svg: string) {
  const faults = faultsOfDrawing(svg, name);
  if (faults.length > 0) throw new Error(`data/drawings/${name}.svg: ${faults.join('; ')}`);
  const attributes = { className: 'diagram', 'data-diagram': diagramType(source) ?? '' };
  return htmlElement('figure', attributes, figureHtml(source, svg));
}

/** Where a diagram stands in its file: the tree lacks the front matter, so its lines are not used. */
function placeOf(source: string, file: VFile, siteDir: string): { file: string; line: number } {
  const fence = readFencesOf(siteDir, file.path).find((one) => one.source === source);
  const path = relative(siteDir, file.path).split(sep).join('/');
  return { file: path, line: fence?.line ?? 1 };
}

/** One drawer, so one browser, for all the processors that a site compiles its pages with. */
const drawers = new Map<string, LiveDrawer>();

function liveDrawer(siteDir: string): LiveDrawer | false {
  if (process.env.NODE_ENV !== 'development') return false;
  const drawer = drawers.get(siteDir) ?? createLiveDrawer(siteDir);
  drawers.set(siteDir, drawer);
  return drawer;
}
