import type { LoadContext, Plugin } from '@docusaurus/types';
import { loadResearchState } from '../../research-state/load.ts';
import type { ResearchState } from '../../research-state/state.ts';
import { sitePath } from '../site-path.ts';

/** Makes the home page, which shows the counted state of the research. */
export default function researchStatePlugin(context: LoadContext): Plugin<ResearchState> {
  return {
    name: 'research-state',
    loadContent: () => loadResearchState(context.siteDir),
    async contentLoaded({ content, actions }) {
      const state = await actions.createData('state.json', JSON.stringify(content));
      actions.addRoute({
        path: context.baseUrl,
        exact: true,
        component: '@site/src/components/HomePage/index.tsx',
        modules: { state: sitePath(context.siteDir, state) },
      });
    },
  };
}
