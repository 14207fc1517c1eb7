import type { LoadContext, Plugin } from '@docusaurus/types';
import { loadResearchState } from '../../research-state/load.ts';
import type { ResearchState } from '../../research-state/state.ts';

/** Hands the counted state of the research to the home page. */
export default function researchStatePlugin(context: LoadContext): Plugin<ResearchState> {
  return {
    name: 'research-state',
    loadContent: () => loadResearchState(context.siteDir),
    contentLoaded({ content, actions }) {
      actions.setGlobalData(content);
    },
  };
}
