import type { LoadContext, Plugin } from '@docusaurus/types';
import { keptContent } from '../../rebuild/kept-content.ts';
import { loadResearchState } from '../../research-state/load.ts';
import type { ResearchState } from '../../research-state/state.ts';
import { publishedRecords } from '../../survey/derive/table.ts';
import { readSurveyFiles } from '../../survey/load.ts';
import { loadSurvey } from '../../survey/load-once.ts';
import { sitePath } from '../site-path.ts';

/** Makes the home page, which shows the counted state of the research. */
export default function researchStatePlugin(context: LoadContext): Plugin<ResearchState> {
  const root = context.siteDir;
  return {
    name: 'research-state',
    loadContent: async () => loadResearchState(root, await countedSurvey(root)),
    async contentLoaded({ content, actions }) {
      const state = await actions.createData('state.json', JSON.stringify(content));
      actions.addRoute({
        path: context.baseUrl,
        exact: true,
        component: '@site/src/components/HomePage/index.tsx',
        modules: { state: sitePath(root, state) },
      });
    },
  };
}

/** How much the survey holds; reading all of it takes longer than the other counts together. */
function countedSurvey(root: string): Promise<Pick<ResearchState, 'records' | 'cells'>> {
  const made = { root, name: 'research-state', inputs: [...readSurveyFiles(root)].flat() };
  return keptContent(made, process.env, () => {
    const records = publishedRecords(loadSurvey(root).survey);
    const cells = records.reduce((sum, record) => sum + Object.keys(record.cells).length, 0);
    return { records: records.length, cells };
  });
}
