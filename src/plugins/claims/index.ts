import { join } from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { loadIndex } from '../../citations/load.ts';
import { claimsFolder, loadClaims, pageTitle } from '../../claims/load.ts';
import { type ClaimGroup, groupClaims } from '../../claims/view.ts';
import { formatProblem } from '../../problems/problem.ts';
import { sitePath } from '../site-path.ts';

/** Makes /claims/ from the records in data/claims/. */
export default function claimsPlugin(context: LoadContext): Plugin<ClaimGroup[]> {
  const { siteDir } = context;
  return {
    name: 'claims',
    getPathsToWatch: () => [join(siteDir, claimsFolder, '*.yaml')],
    loadContent() {
      const { records, problems } = loadClaims(siteDir);
      if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
      const claims = records.map((record) => record.claim);
      return groupClaims(claims, loadIndex(siteDir), (address) => pageTitle(siteDir, address));
    },
    async contentLoaded({ content, actions }) {
      const groups = await actions.createData('groups.json', JSON.stringify(content));
      actions.addRoute({
        path: `${context.baseUrl}claims/`,
        exact: true,
        component: '@site/src/components/ClaimList/index.tsx',
        modules: { groups: sitePath(siteDir, groups) },
      });
    },
  };
}
