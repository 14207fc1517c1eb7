import { join } from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { glossaryFolder, loadGlossary } from '../../glossary/load.ts';
import { inAlphabet, type Term } from '../../glossary/terms.ts';
import { formatProblem } from '../../problems/problem.ts';
import { sitePath } from '../site-path.ts';

/** Makes /glossary/, and a page for each term, from the records in data/glossary/. */
export default function glossaryPlugin(context: LoadContext): Plugin<Term[]> {
  return {
    name: 'glossary',
    getPathsToWatch: () => [join(context.siteDir, glossaryFolder, '*.yaml')],
    loadContent() {
      const { terms, problems } = loadGlossary(context.siteDir);
      if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
      return inAlphabet(terms);
    },
    async contentLoaded({ content, actions }) {
      const data = await actions.createData('terms.json', JSON.stringify(content));
      actions.addRoute({
        path: `${context.baseUrl}glossary/`,
        exact: true,
        component: '@site/src/components/GlossaryPage/index.tsx',
        modules: { terms: sitePath(context.siteDir, data) },
      });
      const names = new Map(content.map(({ id, term }) => [id, term]));
      for (const term of content) {
        const see = (term.see ?? []).map((id) => ({ id, name: names.get(id) ?? id }));
        const page = await actions.createData(`${term.id}.json`, JSON.stringify({ term, see }));
        actions.addRoute({
          path: `${context.baseUrl}glossary/${term.id}/`,
          exact: true,
          component: '@site/src/components/GlossaryTerm/index.tsx',
          modules: { page: sitePath(context.siteDir, page) },
        });
      }
    },
  };
}
