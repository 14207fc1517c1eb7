import { join, relative, sep } from 'node:path';
import type { MarkdownConfig } from '@docusaurus/types';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { loadIndex } from '../citations/load.ts';
import { loadClaims } from '../claims/load.ts';
import { tooDeep } from '../content-checks/nesting.ts';
import { openSample, sampleFolder } from '../explorer/load.ts';
import { unplainBlock, unwrappedBlock } from '../front-matter/plain-block.ts';
import { prepareFrontMatter } from '../front-matter/prepare.ts';
import { loadGlossary } from '../glossary/load.ts';
import { formatProblem, type Problem } from '../problems/problem.ts';
import { certainty } from '../remark/certainty.ts';
import { citations } from '../remark/citations.ts';
import { claims } from '../remark/claims.ts';
import { decisionMatrix } from '../remark/decision-matrix.ts';
import { diagrams } from '../remark/diagrams.ts';
import { pictures } from '../remark/pictures.ts';
import { safeFiles } from '../remark/safe-files.ts';
import { safeHtml } from '../remark/safe-html.ts';
import { sample } from '../remark/sample.ts';
import { surveyFences } from '../remark/survey.ts';
import { terms } from '../remark/terms.ts';
import { loadSurvey } from '../survey/load-once.ts';
import type { Survey } from '../survey/survey.ts';
import { site } from './site.ts';

const root = process.cwd();
const definitions = new Map(loadGlossary(root).terms.map((term) => [term.id, term.short]));
const index = loadIndex(root);
let parsed: Survey | undefined;
/** Read for the first page that shows something of it: it takes longer than most builds after an edit. */
const survey = () => {
  parsed ??= loadSurvey(root).survey;
  return parsed;
};

const allClaims = loadClaims(root).records.map((record) => record.claim);
const open = () => openSample(join(root, sampleFolder));

const pathOf = (path: string) => relative(root, path).split(sep).join('/');

/** Stops the build where the framework would read a page otherwise than its reviewers do. */
function refuse(problem: Problem | undefined): void {
  if (problem) throw new Error(`\n${formatProblem(problem)}`);
}

/** What would keep the parser busy for ever, or exhaust its stack. */
function deepNesting(file: string, text: string): Problem | undefined {
  const found = tooDeep(text);
  return found && { file, ...found, rule: 'unreadable-page', fix: 'Write it as plain Markdown.' };
}

/** What happens to a page before it is parsed. */
export const markdownHooks: Required<Pick<MarkdownConfig, 'preprocessor' | 'parseFrontMatter'>> = {
  preprocessor: ({ filePath, fileContent }) => {
    refuse(unwrappedBlock(pathOf(filePath), fileContent));
    refuse(deepNesting(pathOf(filePath), fileContent));
    return fileContent;
  },
  parseFrontMatter: async (params) => {
    refuse(unplainBlock(pathOf(params.filePath), params.fileContent));
    const result = await params.defaultParseFrontMatter(params);
    return { ...result, frontMatter: prepareFrontMatter(result.frontMatter, params.fileContent) };
  },
};

/**
 * Markdown transforms, the same for pages and updates. What they know is bound here: options would
 * be written into the configuration that every application page sends to its readers.
 */
export const markdownPlugins = {
  // Before the framework's own, which collect headings for “On this page”.
  beforeDefaultRemarkPlugins: [
    () => safeFiles({ root }),
    () => surveyFences({ survey }),
    () => decisionMatrix({ survey, basePath: site.baseUrl }),
    () => pictures({ survey }),
    () => sample({ open, root }),
    () => claims({ claims: allClaims, root }),
    () => citations({ index, root }),
  ],
  remarkPlugins: [
    remarkMath,
    certainty,
    () => terms({ definitions }),
    () => diagrams({ siteDir: root }),
  ],
  // What authors wrote is judged before formulas are set, and all of it at the end.
  rehypePlugins: [
    () => safeHtml({ root, styled: false }),
    [rehypeKatex, { strict: true, throwOnError: true }],
    () => safeHtml({ root, styled: true }),
  ] as never[],
};
