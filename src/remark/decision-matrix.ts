import type { Code, Html, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { jsonForScript } from '../safe-html/data-script.ts';
import type { Candidates } from '../survey/matrix/candidates.ts';
import { CAPTIONS } from '../survey/matrix/captions.ts';
import { CRITERIA } from '../survey/matrix/criteria.ts';
import { type MatrixData, matrixData } from '../survey/matrix/data.ts';
import { criteriaHtml, rankingHtml, sensitivityHtml, summaryHtml } from '../survey/matrix/html.ts';
import { firstWeights } from '../survey/matrix/weights.ts';
import type { Survey } from '../survey/survey.ts';
import { htmlElement } from './html-element.ts';

/** What the transform needs. */
export interface DecisionMatrixOptions {
  /** Called for a page with such a fence, not before. */
  survey: () => Survey;
  /** Path the site lives below, with slashes at both ends. */
  basePath: string;
}

/** Parts of the matrix that a fence can ask for. */
const PARTS = [
  'summary',
  'criteria',
  'families',
  'machines',
  'families firm',
  'machines firm',
] as const;

/**
 * Writes the decision matrix into a page, from fences ```` ```decision-matrix ```` in plain Markdown. The
 * fence says which part: `criteria`, `families`, `machines`, or one of the latter with `firm` behind it for
 * what it would take to change the first place. A part that does not exist stops the build.
 */
export function decisionMatrix({ survey, basePath }: DecisionMatrixOptions) {
  let made: MatrixData | undefined;
  return (tree: Root, file: VFile): void => {
    visit(tree, 'code', (node: Code, index, parent) => {
      if (index === undefined || !parent || node.lang !== 'decision-matrix') return undefined;
      made ??= matrixData(survey(), `${basePath}external/vms/`);
      const nodes = part(node.value.trim(), made, basePath);
      if (!nodes) {
        const line = node.position?.start.line ?? 1;
        throw new Error(
          `${file.path}:${line}  The decision matrix has no part “${node.value.trim()}”.\n    fix: Write one of: ${PARTS.join(', ')}.`,
        );
      }
      parent.children.splice(index, 1, ...nodes);
      return index + nodes.length;
    });
  };
}

function part(name: string, data: MatrixData, basePath: string): Html[] | undefined {
  if (!PARTS.some((each) => each === name)) return undefined;
  const weights = firstWeights(data.criteria);
  if (name === 'criteria') {
    const json = jsonForScript(data);
    return [
      htmlElement(
        'div',
        { 'data-matrix': 'criteria' },
        criteriaHtml(CRITERIA, `${basePath}external/compare/`),
      ),
      htmlElement('script', { id: 'matrix-data', type: 'application/json' }, json),
    ];
  }
  if (name === 'summary') {
    return [htmlElement('div', {}, summaryHtml(data.candidates, weights))];
  }
  const [set, firm] = name.split(' ') as [keyof Candidates, string?];
  const those = data.candidates[set];
  const html = firm
    ? sensitivityHtml(data.criteria, those, weights)
    : rankingHtml(data.criteria, those, weights, {
        caption: CAPTIONS[set],
        ...(set === 'machines' ? { pages: data.pages } : {}),
      });
  return [htmlElement('div', { 'data-matrix': name }, html)];
}
