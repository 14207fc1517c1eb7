import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { loadGlossary } from '../glossary/load.ts';
import { certainty } from '../remark/certainty.ts';
import { terms } from '../remark/terms.ts';

const definitions = new Map(loadGlossary(process.cwd()).terms.map((term) => [term.id, term.short]));

/** Markdown transforms, the same for pages and updates. */
export const markdownPlugins = {
  remarkPlugins: [
    remarkMath,
    certainty,
    [terms, { definitions }] as [typeof terms, { definitions: typeof definitions }],
  ],
  rehypePlugins: [
    [rehypeKatex, { strict: true, throwOnError: true }] as [typeof rehypeKatex, object],
  ],
};
