import { join } from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { loadUpdates } from '../../updates/load.ts';
import { type Step, stepsOf } from '../../updates/steps.ts';

/** Hands what the updates promised and kept to the pages of the updates. */
export default function updateStepsPlugin({ siteDir }: LoadContext): Plugin<Step[]> {
  return {
    name: 'update-steps',
    getPathsToWatch: () => [join(siteDir, 'blog/**/*.md')],
    loadContent: () => stepsOf(loadUpdates(siteDir)),
    contentLoaded({ content, actions }) {
      actions.setGlobalData(content);
    },
  };
}
