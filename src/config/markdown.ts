import { join } from 'node:path';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { loadIndex } from '../citations/load.ts';
import { loadClaims } from '../claims/load.ts';
import { openSample, sampleFolder } from '../explorer/load.ts';
import { loadGlossary } from '../glossary/load.ts';
import { certainty } from '../remark/certainty.ts';
import { citations } from '../remark/citations.ts';
import { claims } from '../remark/claims.ts';
import { diagrams } from '../remark/diagrams.ts';
import { sample } from '../remark/sample.ts';
import { surveyFences } from '../remark/survey.ts';
import { terms } from '../remark/terms.ts';
import { readSurveyFiles } from '../survey/load.ts';
import { parseSurvey } from '../survey/survey.ts';

const root = process.cwd();
const definitions = new Map(loadGlossary(root).terms.map((term) => [term.id, term.short]));
const index = loadIndex(root);
const { survey } = parseSurvey(readSurveyFiles(root));

/** A transform with its options, as the framework takes it. */
type Configured<Transform extends (options: never) => unknown> = [
  Transform,
  Parameters<Transform>[0],
];

/** Markdown transforms, the same for pages and updates. */
export const markdownPlugins = {
  // Before the framework's own, which collect headings for “On this page”.
  beforeDefaultRemarkPlugins: [
    [surveyFences, { survey }] satisfies Configured<typeof surveyFences>,
    [sample, { open: () => openSample(join(root, sampleFolder)) }] satisfies Configured<
      typeof sample
    >,
    [
      claims,
      { claims: loadClaims(root).records.map((record) => record.claim), root },
    ] satisfies Configured<typeof claims>,
    [citations, { index, root }] satisfies Configured<typeof citations>,
  ] as never[],
  remarkPlugins: [
    remarkMath,
    certainty,
    [terms, { definitions }] satisfies Configured<typeof terms>,
    [diagrams, { siteDir: root }] satisfies Configured<typeof diagrams>,
  ] as never[],
  rehypePlugins: [[rehypeKatex, { strict: true, throwOnError: true }]] as never[],
};
